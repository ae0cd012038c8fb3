package org.hirfa.registry.amendment;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.period.LegalPeriods;
import org.hirfa.registry.territory.Territory;

/// What a change may say of an entry as it is now. Asked when the change is recorded, and again on its day.
@ApplicationScoped
class AmendmentRules {

    private static final int MOST_FURTHER_ACTIVITIES = 10;

    private final Territory territory;
    private final Chambers chambers;
    private final Nomenclature nomenclature;
    private final LegalPeriods periods;
    private final LegalCalendar calendar;

    AmendmentRules(Territory territory, Chambers chambers, Nomenclature nomenclature, LegalPeriods periods, LegalCalendar calendar) {
        this.territory = territory;
        this.chambers = chambers;
        this.nomenclature = nomenclature;
        this.periods = periods;
        this.calendar = calendar;
    }

    /// A day that has passed counts only for as long as the pack says, and one to come likewise: a slip of the year is found.
    ///
    /// @throws org.hirfa.problem.ProblemException 400 naming the field
    void requireDay(ArtisanSummary artisan, LocalDate day) {
        var today = calendar.today();
        var first = today.minus(periods.on("amendment-back-days", today));
        var last = today.plus(periods.on("amendment-ahead-days", today));
        if (day.isBefore(first) || day.isBefore(artisan.registeredOn()) || day.isAfter(last)) {
            throw StandardProblem.INVALID_INPUT.because().at("/effectiveOn", "out-of-range");
        }
    }

    /// The wilaya of the commune to which the craft moves, within the same chamber: another one takes over a file only when
    /// it agrees.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 for a commune of another chamber
    String wilayaWithin(ArtisanSummary artisan, String commune) {
        var wilaya = territory.commune(commune).orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("/place/commune", "unknown-value"))
                .wilaya();
        var chamber = chambers.serving(wilaya).orElse("");
        if (!chamber.equals(artisan.chamber())) {
            throw AmendmentProblem.OTHER_CHAMBER.because(chamber);
        }
        return wilaya;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the activities that change do not fit those that are held
    void requireActivities(ArtisanSummary artisan, Sets sets) {
        var further = artisan.further().otherActivities();
        for (var code : sets.opened()) {
            if (nomenclature.openAmong(List.of(code)).isEmpty()) {
                throw StandardProblem.INVALID_INPUT.because().at("/code", nomenclature.find(code).isEmpty() ? "unknown-value" : "closed");
            }
            requireRoom(artisan, code, code.equals(sets.mainActivity()));
        }
        for (var code : sets.closed()) {
            if (code.equals(artisan.mainActivity())) {
                throw AmendmentProblem.MAIN_ACTIVITY_KEPT.because();
            }
            if (!further.contains(code)) {
                throw AmendmentProblem.ACTIVITY_NOT_HELD.because();
            }
        }
    }

    private static void requireRoom(ArtisanSummary artisan, String code, boolean asMain) {
        var further = artisan.further().otherActivities();
        if (code.equals(artisan.mainActivity()) || !asMain && further.contains(code)) {
            throw AmendmentProblem.ACTIVITY_HELD.because();
        }
        if (!further.contains(code) && further.size() >= MOST_FURTHER_ACTIVITIES) {
            throw AmendmentProblem.TOO_MANY_ACTIVITIES.because(MOST_FURTHER_ACTIVITIES);
        }
    }
}
