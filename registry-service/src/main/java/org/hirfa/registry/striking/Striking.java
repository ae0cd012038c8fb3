package org.hirfa.registry.striking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.period.LegalPeriods;
import org.jspecify.annotations.Nullable;

/// What each kind of striking-off asks for, and from when it holds.
@ApplicationScoped
class Striking {

    private final LegalPeriods periods;
    private final LegalCalendar calendar;
    private final Clock clock;

    Striking(LegalPeriods periods, LegalCalendar calendar, Clock clock) {
        this.periods = periods;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming what is missing, or has no place in this kind
    StrikingOff.Days days(StrikeOff order, ArtisanSummary artisan) {
        require("/legalBasis", order.legalBasis(), order.kind() == Departure.EX_OFFICIO);
        require("/diedOn", order.diedOn(), order.kind() == Departure.DEATH);
        var today = calendar.today();
        return new StrikingOff.Days(today, switch (order.kind()) {
            case VOLUNTARY -> today;
            case EX_OFFICIO -> today.plus(periods.on("striking-off-notice-days", today));
            case DEATH -> death(order.diedOn(), artisan, today);
        }, clock.instant());
    }

    /// The checklist of the pack that goes with a kind.
    String procedure(Departure kind) {
        return switch (kind) {
            case VOLUNTARY -> "STRIKING_OFF";
            case EX_OFFICIO -> "STRIKING_OFF_EX_OFFICIO";
            case DEATH -> "STRIKING_OFF_DEATH";
        };
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return calendar.today();
    }

    private static LocalDate death(@Nullable LocalDate day, ArtisanSummary artisan, LocalDate today) {
        if (day == null || day.isAfter(today) || day.isBefore(artisan.registeredOn())) {
            throw StandardProblem.INVALID_INPUT.because().at("/diedOn", "out-of-range");
        }
        return day;
    }

    private static void require(String pointer, @Nullable Object value, boolean needed) {
        if (needed != (value != null)) {
            throw StandardProblem.INVALID_INPUT.because().at(pointer, needed ? "required" : "not-for-this-kind");
        }
    }
}
