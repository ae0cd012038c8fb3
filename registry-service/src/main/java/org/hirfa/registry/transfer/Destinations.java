package org.hirfa.registry.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.territory.Territory;

/// Where a file may go, as the territory and the chambers are today.
@ApplicationScoped
class Destinations {

    private final Territory territory;
    private final Chambers chambers;
    private final LegalCalendar calendar;
    private final Clock clock;

    Destinations(Territory territory, Chambers chambers, LegalCalendar calendar, Clock clock) {
        this.territory = territory;
        this.chambers = chambers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when no other chamber serves the commune
    String chamberOf(String commune, String from) {
        var chamber = chambers.serving(wilayaOf(commune)).orElseThrow(TransferProblem.NO_CHAMBER::because);
        if (chamber.equals(from)) {
            throw TransferProblem.SAME_CHAMBER.because();
        }
        return chamber;
    }

    String wilayaOf(String commune) {
        return territory.commune(commune).orElseThrow(() -> StandardProblem.INVALID_INPUT.because().at("/commune", "unknown-value"))
                .wilaya();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return calendar.today();
    }
}
