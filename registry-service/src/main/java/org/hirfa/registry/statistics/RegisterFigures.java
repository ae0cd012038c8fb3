package org.hirfa.registry.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// The stock of the register on a day, and what came and went in a period.
@ApplicationScoped
class RegisterFigures {

    private static final List<String> STOCK = List.of("everRegistered", "active", "suspended", "struckOff");
    private static final List<String> FLOW = List.of("newlyRegistered", "registeredAgain", "newlyStruckOff", "applicationsSubmitted",
            "applicationsAccepted", "applicationsRefused", "cardsIssued");
    private static final Map<String, String> MEASURES = Map.of("ACTIVE", "active", "SUSPENDED", "suspended", "STRUCK_OFF", "struckOff",
            "REGISTERED_IN_PERIOD", "newlyRegistered", "RE_REGISTERED_IN_PERIOD", "registeredAgain", "STRUCK_OFF_IN_PERIOD",
            "newlyStruckOff", "SUBMITTED", "applicationsSubmitted", "ACCEPTED", "applicationsAccepted", "REFUSED", "applicationsRefused",
            "CARD", "cardsIssued");

    private final Session database;
    private final Sight sight;
    private final LegalCalendar calendar;

    RegisterFigures(Session database, Sight sight, LegalCalendar calendar) {
        this.database = database;
        this.sight = sight;
        this.calendar = calendar;
    }

    FiguresView of(Question question) {
        var columns = new ArrayList<>(STOCK);
        if (question.period() != null) {
            columns.addAll(FLOW);
        }
        var table = new FigureTable(columns, "active");
        for (var row : rows(question)) {
            var measure = MEASURES.get(row.get("measure", String.class));
            var counted = row.get("n", Long.class);
            var line = table.row(row.get("key", String.class), row.get("ar", String.class), row.get("fr", String.class));
            line.merge(measure, counted, Long::sum);
            if (STOCK.contains(measure)) {
                line.merge("everRegistered", counted, Long::sum);
            }
        }
        return table.view(question, sight.of(question));
    }

    private List<Tuple> rows(Question question) {
        var past = question.on().isBefore(calendar.today());
        var query = database.createNativeQuery(RegisterSql.figures(question, past), Tuple.class).setParameter("map", question.map())
                .setParameter("wilaya", question.wilaya(), String.class).setParameter("chamber", question.chamber(), String.class);
        if (past || question.by() == Breakdown.AGE_BAND) {
            query.setParameter("on", question.on());
        }
        if (question.period() != null) {
            query.setParameter("from", question.period().from()).setParameter("to", question.period().to())
                    .setParameter("begin", midnight(question.period().from()))
                    .setParameter("end", midnight(question.period().to().plusDays(1)));
        }
        return query.getResultList();
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toOffsetDateTime();
    }
}
