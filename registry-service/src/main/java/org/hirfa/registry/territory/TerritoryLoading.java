package org.hirfa.registry.territory;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;
import org.hirfa.registry.search.SearchText;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// The pack's wilayas and communes, and the communes that a law in force later moves to another wilaya.
@ApplicationScoped
class TerritoryLoading implements PackPart {

    private static final String WILAYAS = "registry/wilayas.csv";
    private static final String COMMUNES = "registry/communes.csv";
    private static final String MOVED = "registry/communes-moved-2027.csv";

    private final PackTable table;

    TerritoryLoading(PackTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public List<String> files() {
        return List.of(WILAYAS, COMMUNES, MOVED);
    }

    @Override
    public void load() {
        table.fill(WILAYAS, """
                insert into wilaya (code, name_ar, name_fr, mother_code, latitude, longitude, valid_from, valid_to, source, verified, search_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    mother_code = excluded.mother_code, latitude = excluded.latitude, longitude = excluded.longitude,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source,
                    verified = excluded.verified, search_text = excluded.search_text
                    where not wilaya.decided_here
                """, TerritoryLoading::wilaya);
        table.end(WILAYAS, "wilaya");
        table.fill(COMMUNES, """
                insert into commune (id, name_ar, name_fr, daira, postal_code, latitude, longitude, valid_from, valid_to, search_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr, daira = excluded.daira,
                    postal_code = excluded.postal_code, latitude = excluded.latitude, longitude = excluded.longitude,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, search_text = excluded.search_text
                    where not commune.decided_here
                """, TerritoryLoading::commune);
        placeCommunes();
    }

    /// A commune whose place was changed here, by an import or a reform, keeps it: the pack writes no row for it.
    private void placeCommunes() {
        table.run("""
                delete from commune_wilaya placed where not exists
                    (select from commune_wilaya here where here.commune_id = placed.commune_id and here.decided_here)
                """);
        table.fill(COMMUNES, """
                insert into commune_wilaya (commune_id, wilaya_code, valid_from, valid_to)
                select id, ?::text, ?::date, ?::date from commune where id = ? and id not in (select commune_id from commune_wilaya where decided_here)
                """, row -> Arrays.asList(row.getField("wilaya_code"), Cells.day(row, "valid_from"), Cells.day(row, "valid_to"),
                row.getField("id")));
        table.fill(MOVED, """
                update commune_wilaya set valid_to = ?::date - 1 where commune_id = ? and valid_to is null
                   and commune_id not in (select commune_id from commune_wilaya where decided_here)
                """, row -> Arrays.asList(Cells.day(row, "effective_on"), row.getField("commune_id")));
        table.fill(MOVED, """
                insert into commune_wilaya (commune_id, wilaya_code, valid_from)
                select id, ?::text, ?::date from commune where id = ? and id not in (select commune_id from commune_wilaya where decided_here)
                """, row -> Arrays.asList(row.getField("to_wilaya"), Cells.day(row, "effective_on"), row.getField("commune_id")));
    }

    private static List<@Nullable Object> wilaya(NamedCsvRecord row) {
        return Arrays.asList(row.getField("code"), row.getField("name_ar"), row.getField("name_fr"),
                Cells.text(row, "mother_code"), Cells.number(row, "latitude"), Cells.number(row, "longitude"),
                Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified"),
                SearchText.of(row.getField("name_ar"), row.getField("name_fr"), row.getField("code")));
    }

    private static List<@Nullable Object> commune(NamedCsvRecord row) {
        return Arrays.asList(row.getField("id"), row.getField("name_ar"), row.getField("name_fr"), Cells.text(row, "daira"),
                Cells.text(row, "postal_code"), Cells.number(row, "latitude"), Cells.number(row, "longitude"),
                Cells.day(row, "valid_from"), Cells.day(row, "valid_to"),
                SearchText.of(row.getField("name_ar"), row.getField("name_fr"), row.getField("postal_code")));
    }
}
