package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.registry.imports.CellFault;
import org.hirfa.registry.imports.Column;
import org.hirfa.registry.imports.ImportTable;
import org.hirfa.registry.imports.SentRow;
import org.hirfa.registry.search.SearchText;

/// Activities brought as a file.
@ApplicationScoped
class ActivityImport implements ImportTable {

    private static final int LONGEST_NAME = 200;

    private final Session database;
    private final NomenclatureVersions versions;

    ActivityImport(Session database, NomenclatureVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("code"), Column.code("sector_code"), Column.text("name_ar", LONGEST_NAME),
                Column.text("name_fr", LONGEST_NAME), Column.day("valid_from"), Column.text("source", 500),
                Column.day("valid_to").optional(), Column.day("endangered_from").optional(), Column.day("endangered_to").optional(),
                Column.flag("verified").optional());
    }

    @Override
    public String key(SentRow row) {
        return row.cell("code");
    }

    /// The law gives an activity seven digits, of which the first two are its sector's.
    @Override
    public List<CellFault> judge(SentRow row) {
        var code = row.cell("code");
        if (!code.matches("\\d{7}") || !code.startsWith(row.cell("sector_code"))) {
            return List.of(new CellFault("code", "wrong-shape"));
        }
        if (database.createNativeQuery("select code from craft_sector where code = :code", String.class)
                .setParameter("code", row.cell("sector_code")).getResultList().isEmpty()) {
            return List.of(new CellFault("sector_code", "unknown-value"));
        }
        if (row.day("endangered_from") == null && row.day("endangered_to") != null) {
            return List.of(new CellFault("endangered_from", "required"));
        }
        var order = ImportTable.order(row, "valid_from", "valid_to");
        return order.isEmpty() ? ImportTable.order(row, "endangered_from", "endangered_to") : order;
    }

    @Override
    public Change write(SentRow row) {
        var inserted = database.createNativeQuery("""
                insert into craft_activity as kept (code, sector_code, name_ar, name_fr, valid_from, valid_to, endangered_from,
                    endangered_to, verified, source, search_text, decided_here)
                values (:code, :sector, :ar, :fr, :from, :to, :endangeredFrom, :endangeredTo, :verified, :source, :search, true)
                on conflict (code) do update set sector_code = excluded.sector_code, name_ar = excluded.name_ar,
                    name_fr = excluded.name_fr, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    endangered_from = excluded.endangered_from, endangered_to = excluded.endangered_to,
                    verified = excluded.verified, source = excluded.source, search_text = excluded.search_text,
                    decided_here = true, version = kept.version + 1
                    where (kept.sector_code, kept.name_ar, kept.name_fr, kept.valid_from, kept.valid_to, kept.endangered_from,
                           kept.endangered_to, kept.verified, kept.source, kept.decided_here)
                          is distinct from (excluded.sector_code, excluded.name_ar, excluded.name_fr, excluded.valid_from,
                           excluded.valid_to, excluded.endangered_from, excluded.endangered_to, excluded.verified, excluded.source, true)
                returning xmax = 0
                """, Boolean.class).setParameter("code", row.cell("code")).setParameter("sector", row.cell("sector_code"))
                .setParameter("ar", row.cell("name_ar")).setParameter("fr", row.cell("name_fr"))
                .setParameter("from", row.someDay("valid_from")).setParameter("to", row.day("valid_to"), LocalDate.class)
                .setParameter("endangeredFrom", row.day("endangered_from"), LocalDate.class)
                .setParameter("endangeredTo", row.day("endangered_to"), LocalDate.class).setParameter("verified", row.flag("verified"))
                .setParameter("source", row.cell("source"))
                .setParameter("search", SearchText.of(row.cell("code"), row.cell("name_ar"), row.cell("name_fr"))).getResultList();
        return inserted.isEmpty() ? Change.UNCHANGED : inserted.getFirst() ? Change.CREATED : Change.CHANGED;
    }

    @Override
    public void finished(String source, String by) {
        versions.record("IMPORTED", source, by);
    }
}
