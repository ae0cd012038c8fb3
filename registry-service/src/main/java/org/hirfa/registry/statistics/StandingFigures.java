package org.hirfa.registry.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.duty.Insurance;

/// How far people have come: known here, registered and active, up to date with their social insurance. Each counter is a part of
/// the one before it. They are told of today: nobody keeps since when somebody was only known.
@ApplicationScoped
class StandingFigures {

    private static final Set<Breakdown> OF_PEOPLE = EnumSet.of(Breakdown.NONE, Breakdown.WILAYA, Breakdown.CHAMBER, Breakdown.SEX,
            Breakdown.ZONE);
    private static final List<String> COLUMNS = List.of("identified", "registered", "insured");

    private final Session database;
    private final Sight sight;
    private final LegalCalendar calendar;
    private final Insurance insurance;

    StandingFigures(Session database, Sight sight, LegalCalendar calendar, Insurance insurance) {
        this.database = database;
        this.sight = sight;
        this.calendar = calendar;
        this.insurance = insurance;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for another day than today, or a breakdown that people do not have
    FiguresView of(Question question) {
        if (!OF_PEOPLE.contains(question.by())) {
            throw StandardProblem.INVALID_INPUT.because().at("by", "unknown-value");
        }
        if (!question.on().equals(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("on", "out-of-range");
        }
        var table = new FigureTable(COLUMNS, null);
        for (var row : rows(question)) {
            var line = table.row(row.get("key", String.class), row.get("ar", String.class), row.get("fr", String.class));
            COLUMNS.forEach(column -> line.put(column, row.get(column, Long.class)));
        }
        return table.view(question, sight.of(question));
    }

    private List<Tuple> rows(Question question) {
        return database.createNativeQuery(RegisterSql.standing(question.by()), Tuple.class).setParameter("map", question.map())
                .setParameter("wilaya", question.wilaya(), String.class).setParameter("chamber", question.chamber(), String.class)
                .setParameter("insuredSince", insurance.earliestGoodProof())
                .getResultList();
    }
}
