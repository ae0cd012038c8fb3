package org.hirfa.registry.statistics;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.referencedata.AskedDay;
import org.hirfa.registry.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Reads what is asked for. A filter never fails open: an unknown wilaya or chamber is refused, not taken for all.
@ApplicationScoped
class Asking {

    private final AskedDay days;
    private final LegalCalendar calendar;
    private final Territory territory;
    private final Chambers chambers;
    private final Months months;

    Asking(AskedDay days, LegalCalendar calendar, Territory territory, Chambers chambers, Months months) {
        this.days = days;
        this.calendar = calendar;
        this.territory = territory;
        this.chambers = chambers;
        this.months = months;
    }

    /// The parameters that every table of figures takes.
    static class Parameters {

        @QueryParam("on")
        @Nullable
        String on;

        @QueryParam("map")
        @Nullable
        String map;

        @QueryParam("wilaya")
        @Nullable
        String wilaya;

        @QueryParam("chamber")
        @Nullable
        String chamber;
    }

    Question question(Parameters asked, @Nullable String by, @Nullable String from, @Nullable String to) {
        var on = days.on(asked.on);
        if (on.isAfter(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("on", "out-of-range");
        }
        months.requireEnd("on", on);
        var map = asked.map == null ? on : days.read("map", asked.map);
        if (asked.wilaya != null && !territory.allWilayas().contains(asked.wilaya)) {
            throw StandardProblem.INVALID_INPUT.because().at("wilaya", "unknown-value");
        }
        if (asked.chamber != null && chambers.find(asked.chamber).isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("chamber", "unknown-value");
        }
        return new Question(on, map, Breakdown.of(by), period(from, to), asked.wilaya, asked.chamber);
    }

    private Question.@Nullable Period period(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw StandardProblem.INVALID_INPUT.because().at(from == null ? "from" : "to", "required");
        }
        LocalDate first = days.read("from", from);
        LocalDate last = days.read("to", to);
        if (last.isBefore(first)) {
            throw StandardProblem.INVALID_INPUT.because().at("to", "out-of-range");
        }
        months.requirePeriod(first, last);
        return new Question.Period(first, last);
    }
}
