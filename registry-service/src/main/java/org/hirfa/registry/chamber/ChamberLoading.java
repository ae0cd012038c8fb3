package org.hirfa.registry.chamber;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;
import org.hirfa.registry.search.SearchText;

/// The pack's chambers and their coverage.
@ApplicationScoped
class ChamberLoading implements PackPart {

    private static final String CHAMBERS = "registry/chambers.csv";
    private static final String COVERAGE = "registry/chamber-coverage.csv";

    private final PackTable table;

    ChamberLoading(PackTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "chambers";
    }

    @Override
    public List<String> files() {
        return List.of(CHAMBERS, COVERAGE);
    }

    @Override
    public void load() {
        table.fill(CHAMBERS, """
                insert into chamber (code, name_ar, name_fr, seat_wilaya, valid_from, valid_to, source, verified, search_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    seat_wilaya = excluded.seat_wilaya, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    source = excluded.source, verified = excluded.verified, search_text = excluded.search_text
                    where not chamber.decided_here
                """, row -> Arrays.asList(row.getField("code"), row.getField("name_ar"), row.getField("name_fr"),
                row.getField("seat_wilaya"), Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), row.getField("source"),
                Cells.flag(row, "verified"), SearchText.of(row.getField("code"), row.getField("name_ar"), row.getField("name_fr"))));
        table.end(CHAMBERS, "chamber");
        // A wilaya whose chamber was set here keeps it: the pack writes no row for it.
        table.run("""
                delete from chamber_coverage covered where not exists
                    (select from chamber_coverage here where here.wilaya_code = covered.wilaya_code and here.decided_here)
                """);
        table.fill(COVERAGE, """
                insert into chamber_coverage (chamber_code, wilaya_code, valid_from, valid_to, source, verified)
                select code, ?::text, ?::date, ?::date, ?::text, ?::boolean from chamber where code = ?
                   and cast(? as text) not in (select wilaya_code from chamber_coverage where decided_here)
                """, row -> Arrays.asList(row.getField("wilaya_code"), Cells.day(row, "valid_from"), Cells.day(row, "valid_to"),
                row.getField("source"), Cells.flag(row, "verified"), row.getField("chamber_code"), row.getField("wilaya_code")));
    }
}
