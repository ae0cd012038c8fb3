package org.hirfa.registry.mastery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// The conditions of the title, in versions, because the sources disagree: rows of the country pack, each with its days.
@ApplicationScoped
class Conditions implements PackPart {

    private static final String FILE = "registry/master-conditions.csv";

    private final Session database;
    private final PackTable table;

    Conditions(Session database, PackTable table) {
        this.database = database;
        this.table = table;
    }

    /// The ways that a version knows on a day; none if there is no such version.
    List<Way> of(String version, LocalDate day) {
        return database.createNativeQuery("""
                select diploma, practice_years, registered_years, test from master_condition
                 where version = :version and daterange(valid_from, valid_to, '[]') @> cast(:day as date) order by way
                """, Tuple.class).setParameter("version", version).setParameter("day", day).getResultList().stream()
                .map(row -> new Way(row.get(0, Boolean.class), row.get(1, Integer.class), row.get(2, Integer.class), row.get(3, Boolean.class)))
                .toList();
    }

    @Override
    public String name() {
        return "master-conditions";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load() {
        table.run("delete from master_condition");
        table.fill(FILE, """
                insert into master_condition
                    (version, way, diploma, practice_years, registered_years, test, valid_from, valid_to, source, verified)
                values (?, ?::integer, ?, ?::integer, ?::integer, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("version"), row.getField("way"), Cells.flag(row, "diploma"),
                row.getField("practice_years"), row.getField("registered_years"), Cells.flag(row, "test"), Cells.day(row, "valid_from"),
                Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
    }
}
