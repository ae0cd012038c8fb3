package org.hirfa.registry.statistics;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// Who still practises the crafts on the list of endangered ones, how old they are and how many are masters: whether a craft is
/// handed on shows in its youngest band.
@ApplicationScoped
class EndangeredFigures {

    private static final List<String> BANDS = List.of("00-24", "25-34", "35-44", "45-54", "55-64", "65+");
    private final Session database;
    private final Sight sight;
    private final LegalCalendar calendar;

    EndangeredFigures(Session database, Sight sight, LegalCalendar calendar) {
        this.database = database;
        this.sight = sight;
        this.calendar = calendar;
    }

    FiguresView of(Question question) {
        var columns = new ArrayList<>(List.of("masters", "practitioners"));
        columns.addAll(BANDS);
        var table = FigureTable.ofList(columns);
        for (var row : rows(question)) {
            var line = table.row(row.get("key", String.class), row.get("ar", String.class), row.get("fr", String.class));
            if (row.get("band", String.class) != null) {
                line.merge(row.get("band", String.class), row.get("n", Long.class), Long::sum);
                line.merge("practitioners", row.get("n", Long.class), Long::sum);
                line.merge("masters", row.get("masters", Long.class), Long::sum);
            }
        }
        return table.view(question, sight.of(question));
    }

    private List<Tuple> rows(Question question) {
        return database.createNativeQuery(RegisterSql.endangered(question.on().isBefore(calendar.today())), Tuple.class)
                .setParameter("on", question.on()).setParameter("map", question.map())
                .setParameter("wilaya", question.wilaya(), String.class).setParameter("chamber", question.chamber(), String.class)
                .getResultList();
    }
}
