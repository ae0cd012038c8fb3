package org.hirfa.registry.application;

import java.util.ArrayList;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Title;
import org.hirfa.registry.period.LegalPeriods;

/// Who may judge a test: master artisans in good standing, of the sector in which the applicant wants to work.
@ApplicationScoped
class Jury {

    /// How many digits of an activity's code name its sector.
    private static final int SECTOR = 2;

    private final ArtisanDirectory artisans;
    private final LegalPeriods periods;
    private final LegalCalendar calendar;

    Jury(ArtisanDirectory artisans, LegalPeriods periods, LegalCalendar calendar) {
        this.artisans = artisans;
        this.periods = periods;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming who cannot judge, a jury that is too small, a day that has passed
    void judge(CallToTest order, Application application) {
        var faults = new ArrayList<FieldFault>();
        var today = calendar.today();
        if (order.heldOn().isBefore(today)) {
            faults.add(new FieldFault("/heldOn", "out-of-range"));
        }
        if (order.jury().size() < periods.count("qualification-test-jury-size", today)) {
            faults.add(new FieldFault("/jury", "wrong-length"));
        }
        for (var i = 0; i < order.jury().size(); i++) {
            var member = order.jury().get(i);
            if (order.jury().indexOf(member) != i) {
                faults.add(new FieldFault("/jury/" + i, "repeated"));
            } else if (!mayJudge(member, application)) {
                faults.add(new FieldFault("/jury/" + i, "unknown-value"));
            }
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }

    private boolean mayJudge(UUID member, Application application) {
        return artisans.find(member).filter(ArtisanSummary::isActive)
                .filter(artisan -> artisan.title().equals(Title.MASTER_ARTISAN.name()))
                .filter(artisan -> !artisan.personId().equals(application.personId()))
                .filter(artisan -> sector(artisan.mainActivity()).equals(sector(application.activities().getFirst()))).isPresent();
    }

    private static String sector(String activity) {
        return activity.substring(0, SECTOR);
    }
}
