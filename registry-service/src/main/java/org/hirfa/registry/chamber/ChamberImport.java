package org.hirfa.registry.chamber;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.registry.imports.CellFault;
import org.hirfa.registry.imports.Column;
import org.hirfa.registry.imports.ImportTable;
import org.hirfa.registry.imports.SentRow;
import org.hirfa.registry.search.SearchText;
import org.hirfa.registry.territory.Territory;

/// Chambers brought as a file.
@ApplicationScoped
class ChamberImport implements ImportTable {

    private static final int LONGEST_NAME = 200;

    private final Session database;
    private final Territory territory;

    ChamberImport(Session database, Territory territory) {
        this.database = database;
        this.territory = territory;
    }

    @Override
    public String name() {
        return "chambers";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("code"), Column.text("name_ar", LONGEST_NAME), Column.text("name_fr", LONGEST_NAME),
                Column.code("seat_wilaya"), Column.day("valid_from"), Column.text("source", 500), Column.day("valid_to").optional(),
                Column.flag("verified").optional());
    }

    @Override
    public String key(SentRow row) {
        return row.cell("code");
    }

    @Override
    public List<CellFault> judge(SentRow row) {
        if (!row.cell("code").matches("CAM-\\d{2}")) {
            return List.of(new CellFault("code", "wrong-shape"));
        }
        if (!territory.allWilayas().contains(row.cell("seat_wilaya"))) {
            return List.of(new CellFault("seat_wilaya", "unknown-value"));
        }
        return ImportTable.order(row, "valid_from", "valid_to");
    }

    @Override
    public Change write(SentRow row) {
        var inserted = database.createNativeQuery("""
                insert into chamber as kept (code, name_ar, name_fr, seat_wilaya, valid_from, valid_to, source, verified, search_text,
                    decided_here)
                values (:code, :ar, :fr, :seat, :from, :to, :source, :verified, :search, true)
                on conflict (code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    seat_wilaya = excluded.seat_wilaya, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    source = excluded.source, verified = excluded.verified, search_text = excluded.search_text, decided_here = true
                    where (kept.name_ar, kept.name_fr, kept.seat_wilaya, kept.valid_from, kept.valid_to, kept.source, kept.verified,
                           kept.decided_here)
                          is distinct from (excluded.name_ar, excluded.name_fr, excluded.seat_wilaya, excluded.valid_from,
                           excluded.valid_to, excluded.source, excluded.verified, true)
                returning xmax = 0
                """, Boolean.class).setParameter("code", row.cell("code")).setParameter("ar", row.cell("name_ar"))
                .setParameter("fr", row.cell("name_fr")).setParameter("seat", row.cell("seat_wilaya"))
                .setParameter("from", row.someDay("valid_from")).setParameter("to", row.day("valid_to"), LocalDate.class)
                .setParameter("source", row.cell("source")).setParameter("verified", row.flag("verified"))
                .setParameter("search", SearchText.of(row.cell("code"), row.cell("name_ar"), row.cell("name_fr"))).getResultList();
        return inserted.isEmpty() ? Change.UNCHANGED : inserted.getFirst() ? Change.CREATED : Change.CHANGED;
    }
}
