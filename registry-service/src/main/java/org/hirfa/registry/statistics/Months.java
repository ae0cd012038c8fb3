package org.hirfa.registry.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;

/// Of which days everybody is told figures: of today and of whole months. Two tables a day apart would differ by the one person
/// who was entered on it, whatever is done to their numbers.
@ApplicationScoped
class Months {

    private final Sight sight;
    private final LegalCalendar calendar;
    private final StatisticsConfig config;

    Months(Sight sight, LegalCalendar calendar, StatisticsConfig config) {
        this.sight = sight;
        this.calendar = calendar;
        this.config = config;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a day within a month gone by or to come
    void requireEnd(String field, LocalDate day) {
        if (sight.isEverybodys() && !day.equals(calendar.today()) && !day.equals(YearMonth.from(day).atEndOfMonth())) {
            throw StandardProblem.INVALID_INPUT.because().at(field, "out-of-range");
        }
    }

    /// @throws org.hirfa.problem.ProblemException 400 for one that is too long, or begins or ends within a month
    void requirePeriod(LocalDate from, LocalDate to) {
        if (!to.minus(config.longestPeriod()).isBefore(from)) {
            throw StandardProblem.INVALID_INPUT.because().at("from", "out-of-range");
        }
        if (sight.isEverybodys() && from.getDayOfMonth() != 1) {
            throw StandardProblem.INVALID_INPUT.because().at("from", "out-of-range");
        }
        requireEnd("to", to);
    }
}
