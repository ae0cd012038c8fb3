package org.hirfa.registry.chamber;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.registry.imports.CellFault;
import org.hirfa.registry.imports.Column;
import org.hirfa.registry.imports.ImportTable;
import org.hirfa.registry.imports.SentRow;
import org.hirfa.registry.territory.Territory;

/// Coverage brought as a file: from its first day on a chamber takes a wilaya over from the one that covers it until then, so
/// that nobody is served by two chambers or by none.
@ApplicationScoped
class CoverageImport implements ImportTable {

    private final Session database;
    private final Territory territory;

    CoverageImport(Session database, Territory territory) {
        this.database = database;
        this.territory = territory;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("chamber_code"), Column.code("wilaya_code"), Column.day("valid_from"), Column.text("source", 500),
                Column.day("valid_to").optional(), Column.flag("verified").optional());
    }

    @Override
    public String key(SentRow row) {
        return row.cell("wilaya_code") + " " + row.cell("valid_from");
    }

    @Override
    public List<CellFault> judge(SentRow row) {
        if (database.find(Chamber.class, row.cell("chamber_code")) == null) {
            return List.of(new CellFault("chamber_code", "unknown-value"));
        }
        if (!territory.allWilayas().contains(row.cell("wilaya_code"))) {
            return List.of(new CellFault("wilaya_code", "unknown-value"));
        }
        if (laterRows(row) > 0) {
            return List.of(new CellFault("valid_from", "covered-later"));
        }
        return ImportTable.order(row, "valid_from", "valid_to");
    }

    @Override
    public Change write(SentRow row) {
        var same = database.createNativeMutationQuery("""
                update chamber_coverage set valid_to = :to, source = :source, verified = :verified, decided_here = true
                 where chamber_code = :chamber and wilaya_code = :wilaya and valid_from = :from
                """).setParameter("to", row.day("valid_to"), LocalDate.class).setParameter("source", row.cell("source"))
                .setParameter("verified", row.flag("verified")).setParameter("chamber", row.cell("chamber_code"))
                .setParameter("wilaya", row.cell("wilaya_code")).setParameter("from", row.someDay("valid_from")).executeUpdate();
        if (same > 0) {
            return Change.CHANGED;
        }
        database.createNativeMutationQuery("""
                update chamber_coverage set valid_to = cast(:from as date) - 1, decided_here = true
                 where wilaya_code = :wilaya and valid_from < :from and (valid_to is null or valid_to >= :from)
                """).setParameter("wilaya", row.cell("wilaya_code")).setParameter("from", row.someDay("valid_from")).executeUpdate();
        database.createNativeMutationQuery("""
                insert into chamber_coverage (chamber_code, wilaya_code, valid_from, valid_to, source, verified, decided_here)
                values (:chamber, :wilaya, :from, :to, :source, :verified, true)
                """).setParameter("chamber", row.cell("chamber_code")).setParameter("wilaya", row.cell("wilaya_code"))
                .setParameter("from", row.someDay("valid_from")).setParameter("to", row.day("valid_to"), LocalDate.class)
                .setParameter("source", row.cell("source")).setParameter("verified", row.flag("verified")).executeUpdate();
        return Change.CREATED;
    }

    /// Rows of the wilaya that begin on the same day for another chamber, or later: what is set for a day to come is not passed over.
    private long laterRows(SentRow row) {
        return database.createNativeQuery("""
                select count(*) from chamber_coverage where wilaya_code = :wilaya
                   and (valid_from > :from or valid_from = :from and chamber_code <> :chamber)
                """, Long.class).setParameter("wilaya", row.cell("wilaya_code")).setParameter("from", row.someDay("valid_from"))
                .setParameter("chamber", row.cell("chamber_code")).getSingleResult();
    }
}
