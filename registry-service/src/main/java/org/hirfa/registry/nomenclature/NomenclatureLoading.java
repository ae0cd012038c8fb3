package org.hirfa.registry.nomenclature;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;
import org.hirfa.registry.search.SearchText;

/// The pack's domains, sectors and activities.
@ApplicationScoped
class NomenclatureLoading implements PackPart {

    private static final String DOMAINS = "registry/domains.csv";
    private static final String SECTORS = "registry/sectors.csv";
    private static final String ACTIVITIES = "registry/activities.csv";

    private final PackTable table;
    private final CountryPack pack;
    private final NomenclatureVersions versions;

    NomenclatureLoading(PackTable table, CountryPack pack, NomenclatureVersions versions) {
        this.table = table;
        this.pack = pack;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "nomenclature";
    }

    @Override
    public List<String> files() {
        return List.of(DOMAINS, SECTORS, ACTIVITIES);
    }

    @Override
    public void load() {
        table.fill(DOMAINS, """
                insert into craft_domain (code, name_ar, name_fr, name_en) values (?, ?, ?, ?)
                on conflict (code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr, name_en = excluded.name_en
                """, row -> Arrays.asList(row.getField("code"), row.getField("name_ar"), row.getField("name_fr"), row.getField("name_en")));
        table.fill(SECTORS, """
                insert into craft_sector (code, domain_code, name_ar, name_fr, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update set domain_code = excluded.domain_code, name_ar = excluded.name_ar,
                    name_fr = excluded.name_fr, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                    where not craft_sector.decided_here
                """, row -> Arrays.asList(row.getField("code"), row.getField("domain"), row.getField("name_ar"),
                row.getField("name_fr"), Cells.day(row, "valid_from"), Cells.day(row, "valid_to")));
        table.fill(ACTIVITIES, """
                insert into craft_activity (code, sector_code, name_ar, name_fr, endangered_from, endangered_to, valid_from,
                    valid_to, verified, source, search_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set sector_code = excluded.sector_code, name_ar = excluded.name_ar,
                    name_fr = excluded.name_fr, endangered_from = excluded.endangered_from,
                    endangered_to = excluded.endangered_to, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    verified = excluded.verified, source = excluded.source, search_text = excluded.search_text,
                    version = craft_activity.version + 1
                    where not craft_activity.decided_here
                """, row -> Arrays.asList(row.getField("code"), row.getField("sector_code"), row.getField("name_ar"),
                row.getField("name_fr"), Cells.day(row, "endangered_from"), Cells.day(row, "endangered_to"),
                Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), Cells.flag(row, "verified"), row.getField("source"),
                SearchText.of(row.getField("code"), row.getField("name_ar"), row.getField("name_fr"))));
        table.end(SECTORS, "craft_sector");
        table.end(ACTIVITIES, "craft_activity");
        versions.record("LOADED", "country pack " + pack.code(), "hirfa/registry");
    }
}
