package org.hirfa.registry.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.Title;
import org.hirfa.registry.journey.OwnStep;
import org.hirfa.registry.journey.OwnSteps;
import org.hirfa.registry.journey.StepKind;

/// When an artisan asked for the title, under the name that it has in the country, and what became of it.
@ApplicationScoped
class MasterSteps implements OwnSteps {

    private final ArtisanDirectory artisans;
    private final Requests requests;
    private final LegalCalendar calendar;
    private final Map<String, Multilingual> titles = new HashMap<>();

    MasterSteps(ArtisanDirectory artisans, Requests requests, LegalCalendar calendar, CountryPack pack) {
        this.artisans = artisans;
        this.requests = requests;
        this.calendar = calendar;
        pack.csv("registry/titles.csv", row -> titles.put(row.getField("code"),
                new Multilingual(row.getField("name_ar"), row.getField("name_fr"), row.getField("name_en"))));
    }

    @Override
    public List<OwnStep> of(UUID personId) {
        var steps = new ArrayList<OwnStep>();
        artisans.findByPerson(personId).ifPresent(artisan -> {
            for (var request : requests.of(artisan.artisanId())) {
                tell(request.view(artisan.registrationNumber()), steps);
            }
        });
        return steps;
    }

    private void tell(RequestView request, List<OwnStep> steps) {
        var title = titles.get(Title.MASTER_ARTISAN.name());
        steps.add(new OwnStep(StepKind.MASTER_TITLE, request.id(), 0, RequestState.SUBMITTED.name(), calendar.dayOf(request.askedAt()),
                request.askedAt(), request.session(), title));
        var settled = request.settledAt();
        if (settled != null) {
            steps.add(new OwnStep(StepKind.MASTER_TITLE, request.id(), 1, request.state().name(), calendar.dayOf(settled), settled,
                    request.session(), title));
        }
    }
}
