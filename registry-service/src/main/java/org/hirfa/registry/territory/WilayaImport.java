package org.hirfa.registry.territory;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.registry.imports.CellFault;
import org.hirfa.registry.imports.Column;
import org.hirfa.registry.imports.ImportTable;
import org.hirfa.registry.imports.SentRow;
import org.hirfa.registry.search.SearchText;

/// Wilayas (regions) brought as a file.
@ApplicationScoped
class WilayaImport implements ImportTable {

    private static final int LONGEST_NAME = 200;

    private final Session database;

    WilayaImport(Session database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "wilayas";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("code"), Column.text("name_ar", LONGEST_NAME), Column.text("name_fr", LONGEST_NAME),
                Column.day("valid_from"), Column.text("source", 500), Column.code("mother_code").optional(),
                Column.number("latitude").optional(), Column.number("longitude").optional(), Column.day("valid_to").optional(),
                Column.flag("verified").optional());
    }

    @Override
    public String key(SentRow row) {
        return row.cell("code");
    }

    @Override
    public List<CellFault> judge(SentRow row) {
        if (!row.cell("code").matches("\\d{2}")) {
            return List.of(new CellFault("code", "wrong-shape"));
        }
        var mother = row.text("mother_code");
        if (mother != null && (mother.equals(row.cell("code")) || database.find(Wilaya.class, mother) == null)) {
            return List.of(new CellFault("mother_code", "unknown-value"));
        }
        return ImportTable.order(row, "valid_from", "valid_to");
    }

    @Override
    public Change write(SentRow row) {
        var inserted = database.createNativeQuery("""
                insert into wilaya as kept (code, name_ar, name_fr, mother_code, latitude, longitude, valid_from, valid_to, source,
                    verified, search_text, decided_here)
                values (:code, :ar, :fr, :mother, :latitude, :longitude, :from, :to, :source, :verified, :search, true)
                on conflict (code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    mother_code = excluded.mother_code, latitude = excluded.latitude, longitude = excluded.longitude,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source,
                    verified = excluded.verified, search_text = excluded.search_text, decided_here = true
                    where (kept.name_ar, kept.name_fr, kept.mother_code, kept.latitude, kept.longitude, kept.valid_from,
                           kept.valid_to, kept.source, kept.verified, kept.decided_here)
                          is distinct from (excluded.name_ar, excluded.name_fr, excluded.mother_code, excluded.latitude,
                           excluded.longitude, excluded.valid_from, excluded.valid_to, excluded.source, excluded.verified, true)
                returning xmax = 0
                """, Boolean.class).setParameter("code", row.cell("code")).setParameter("ar", row.cell("name_ar"))
                .setParameter("fr", row.cell("name_fr")).setParameter("mother", row.text("mother_code"), String.class)
                .setParameter("latitude", row.number("latitude"), Double.class)
                .setParameter("longitude", row.number("longitude"), Double.class).setParameter("from", row.someDay("valid_from"))
                .setParameter("to", row.day("valid_to"), LocalDate.class).setParameter("source", row.cell("source"))
                .setParameter("verified", row.flag("verified"))
                .setParameter("search", SearchText.of(row.cell("name_ar"), row.cell("name_fr"), row.cell("code"))).getResultList();
        return inserted.isEmpty() ? Change.UNCHANGED : inserted.getFirst() ? Change.CREATED : Change.CHANGED;
    }
}
