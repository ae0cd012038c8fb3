package org.hirfa.registry.qualification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// What each title asks for on a day.
@ApplicationScoped
public class TitleRules implements PackPart {

    private static final String TITLES = "registry/titles.csv";

    private final Session database;
    private final PackTable table;

    TitleRules(Session database, PackTable table) {
        this.database = database;
        this.table = table;
    }

    /// The years of practice that a title asks for of somebody without a diploma; empty where the law names no number and the
    /// chamber judges what it sees.
    public Optional<Integer> yearsWithoutDiploma(String title, LocalDate day) {
        return database.createNativeQuery("""
                select years_without_diploma from title_rule
                 where code = :code and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                   and years_without_diploma is not null
                """, Integer.class).setParameter("code", title).setParameter("day", day)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH).uniqueResultOptional();
    }

    @Override
    public String name() {
        return "title-rules";
    }

    @Override
    public List<String> files() {
        return List.of(TITLES);
    }

    @Override
    public void load() {
        table.run("delete from title_rule");
        table.fill(TITLES, """
                insert into title_rule (code, years_with_diploma, years_without_diploma, valid_from, valid_to, source, verified)
                values (?, ?::integer, ?::integer, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("code"), Cells.text(row, "practice_years_with_diploma"),
                Cells.text(row, "practice_years_without_diploma"), Cells.day(row, "valid_from"), Cells.day(row, "valid_to"),
                row.getField("source"), Cells.flag(row, "verified")));
    }
}
