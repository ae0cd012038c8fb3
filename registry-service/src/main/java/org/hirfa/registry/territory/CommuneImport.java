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

/// Communes brought as a file: new ones with the wilaya in which they begin, known ones with a corrected description. A known
/// commune does not change its wilaya so: files stand in it, and they follow by a reform.
@ApplicationScoped
class CommuneImport implements ImportTable {

    private static final int LONGEST_NAME = 200;

    private final Session database;

    CommuneImport(Session database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "communes";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("id"), Column.text("name_ar", LONGEST_NAME), Column.text("name_fr", LONGEST_NAME),
                Column.code("wilaya_code"), Column.day("valid_from"), Column.text("daira", LONGEST_NAME).optional(),
                Column.code("postal_code").optional(), Column.number("latitude").optional(), Column.number("longitude").optional(),
                Column.day("valid_to").optional());
    }

    @Override
    public String key(SentRow row) {
        return row.cell("id");
    }

    @Override
    public List<CellFault> judge(SentRow row) {
        if (database.find(Wilaya.class, row.cell("wilaya_code")) == null) {
            return List.of(new CellFault("wilaya_code", "unknown-value"));
        }
        var lies = database.createNativeQuery("""
                select wilaya_code from commune_wilaya where commune_id = :id order by valid_from limit 1
                """, String.class).setParameter("id", row.cell("id")).uniqueResultOptional();
        if (lies.isPresent() && !lies.get().equals(row.cell("wilaya_code"))) {
            return List.of(new CellFault("wilaya_code", "by-reform"));
        }
        return ImportTable.order(row, "valid_from", "valid_to");
    }

    @Override
    public Change write(SentRow row) {
        var inserted = database.createNativeQuery("""
                insert into commune as kept (id, name_ar, name_fr, daira, postal_code, latitude, longitude, valid_from, valid_to,
                    search_text, decided_here)
                values (:id, :ar, :fr, :daira, :postal, :latitude, :longitude, :from, :to, :search, true)
                on conflict (id) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr, daira = excluded.daira,
                    postal_code = excluded.postal_code, latitude = excluded.latitude, longitude = excluded.longitude,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, search_text = excluded.search_text, decided_here = true
                    where (kept.name_ar, kept.name_fr, kept.daira, kept.postal_code, kept.latitude, kept.longitude, kept.valid_from,
                           kept.valid_to, kept.decided_here)
                          is distinct from (excluded.name_ar, excluded.name_fr, excluded.daira, excluded.postal_code,
                           excluded.latitude, excluded.longitude, excluded.valid_from, excluded.valid_to, true)
                returning xmax = 0
                """, Boolean.class).setParameter("id", row.cell("id")).setParameter("ar", row.cell("name_ar"))
                .setParameter("fr", row.cell("name_fr")).setParameter("daira", row.text("daira"), String.class)
                .setParameter("postal", row.text("postal_code"), String.class)
                .setParameter("latitude", row.number("latitude"), Double.class)
                .setParameter("longitude", row.number("longitude"), Double.class).setParameter("from", row.someDay("valid_from"))
                .setParameter("to", row.day("valid_to"), LocalDate.class)
                .setParameter("search", SearchText.of(row.cell("name_ar"), row.cell("name_fr"), row.cell("postal_code"))).getResultList();
        if (!inserted.isEmpty() && inserted.getFirst()) {
            database.createNativeMutationQuery("""
                    insert into commune_wilaya (commune_id, wilaya_code, valid_from, decided_here) values (:id, :wilaya, :from, true)
                    """).setParameter("id", row.cell("id")).setParameter("wilaya", row.cell("wilaya_code"))
                    .setParameter("from", row.someDay("valid_from")).executeUpdate();
        }
        return inserted.isEmpty() ? Change.UNCHANGED : inserted.getFirst() ? Change.CREATED : Change.CHANGED;
    }
}
