package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;

/// A day of the past as a parameter writes it.
@ApplicationScoped
class PastDay {

    private final LegalCalendar calendar;

    PastDay(LegalCalendar calendar) {
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming the parameter when it holds no day, or one that has not come
    LocalDate day(String parameter, String written) {
        try {
            var day = LocalDate.parse(written);
            if (day.isAfter(calendar.today()) || day.getYear() < 1) {
                throw StandardProblem.INVALID_INPUT.because().at(parameter, "out-of-range");
            }
            return day;
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at(parameter, "wrong-shape");
        }
    }
}
