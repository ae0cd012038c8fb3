package org.hirfa.registry.referencedata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The day that a question is about, as written in its parameters.
@ApplicationScoped
public class AskedDay {

    /// A year of four digits; the database knows no day far beyond.
    private static final int LAST_YEAR = 9999;

    private final LegalCalendar calendar;

    AskedDay(LegalCalendar calendar) {
        this.calendar = calendar;
    }

    /// @param written the parameter `on`; today when it is not given
    public LocalDate on(@Nullable String written) {
        return written == null ? calendar.today() : read("on", written);
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming the parameter when it holds no day
    public LocalDate read(String parameter, String written) {
        try {
            var day = LocalDate.parse(written);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw StandardProblem.INVALID_INPUT.because().at(parameter, "out-of-range");
            }
            return day;
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at(parameter, "wrong-shape");
        }
    }
}
