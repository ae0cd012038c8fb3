package org.hirfa.registry.breakglass;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.application.ApplicationHistory;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.oversight.BreakGlass;
import org.hirfa.registry.oversight.BreakingGlass;
import org.hirfa.registry.oversight.GlassView;

/// Finds whose file is meant, and opens it.
@ApplicationScoped
class Opening {

    private final ArtisanDirectory artisans;
    private final ApplicationHistory applications;
    private final BreakingGlass glass;

    Opening(ArtisanDirectory artisans, ApplicationHistory applications, BreakingGlass glass) {
        this.artisans = artisans;
        this.applications = applications;
        this.glass = glass;
    }

    @Transactional
    GlassView open(OpenFile wish) {
        return glass.open(orderOf(wish));
    }

    private BreakGlass orderOf(OpenFile wish) {
        var artisan = wish.artisanId();
        var application = wish.applicationId();
        if (artisan != null) {
            var person = artisans.find(artisan).map(ArtisanSummary::personId).orElseThrow(StandardProblem.NOT_FOUND::because);
            return new BreakGlass(person, GlassView.Subject.ARTISAN, artisan, wish.reason().strip());
        }
        if (application == null) {
            throw StandardProblem.INVALID_INPUT.because().at("/artisanId", "required");
        }
        return new BreakGlass(personOf(application), GlassView.Subject.APPLICATION, application, wish.reason().strip());
    }

    private UUID personOf(UUID application) {
        return applications.handedInBy(application).orElseThrow(StandardProblem.NOT_FOUND::because);
    }
}
