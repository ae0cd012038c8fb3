package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.registry.imports.CellFault;
import org.hirfa.registry.imports.Column;
import org.hirfa.registry.imports.ImportTable;
import org.hirfa.registry.imports.SentRow;

/// Sectors brought as a file. The domains are the law's own three and come with the pack alone.
@ApplicationScoped
class SectorImport implements ImportTable {

    private static final int LONGEST_NAME = 200;

    private final Session database;

    SectorImport(Session database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "sectors";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("code"), Column.code("domain"), Column.text("name_ar", LONGEST_NAME),
                Column.text("name_fr", LONGEST_NAME), Column.day("valid_from"), Column.day("valid_to").optional());
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
        if (database.createNativeQuery("select code from craft_domain where code = :code", String.class)
                .setParameter("code", row.cell("domain")).getResultList().isEmpty()) {
            return List.of(new CellFault("domain", "unknown-value"));
        }
        return ImportTable.order(row, "valid_from", "valid_to");
    }

    @Override
    public Change write(SentRow row) {
        var inserted = database.createNativeQuery("""
                insert into craft_sector as kept (code, domain_code, name_ar, name_fr, valid_from, valid_to, decided_here)
                values (:code, :domain, :ar, :fr, :from, :to, true)
                on conflict (code) do update set domain_code = excluded.domain_code, name_ar = excluded.name_ar,
                    name_fr = excluded.name_fr, valid_from = excluded.valid_from, valid_to = excluded.valid_to, decided_here = true
                    where (kept.domain_code, kept.name_ar, kept.name_fr, kept.valid_from, kept.valid_to, kept.decided_here)
                          is distinct from (excluded.domain_code, excluded.name_ar, excluded.name_fr, excluded.valid_from,
                           excluded.valid_to, true)
                returning xmax = 0
                """, Boolean.class).setParameter("code", row.cell("code")).setParameter("domain", row.cell("domain"))
                .setParameter("ar", row.cell("name_ar")).setParameter("fr", row.cell("name_fr"))
                .setParameter("from", row.someDay("valid_from")).setParameter("to", row.day("valid_to"), LocalDate.class).getResultList();
        return inserted.isEmpty() ? Change.UNCHANGED : inserted.getFirst() ? Change.CREATED : Change.CHANGED;
    }
}
