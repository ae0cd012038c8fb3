package org.hirfa.registry.concern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.CountryPack;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;
import org.jspecify.annotations.Nullable;

/// What concerns are about in this country, and who answers them.
@ApplicationScoped
class ConcernCategories implements PackPart {

    private static final String CATEGORIES = "registry/concern-categories.csv";
    private static final String IN_FORCE = " daterange(valid_from, valid_to, '[]') @> cast(:day as date) ";

    private final Session database;
    private final PackTable table;
    private final LegalCalendar calendar;
    private final List<String> agencies;

    ConcernCategories(Session database, PackTable table, LegalCalendar calendar, CountryPack pack) {
        this.database = database;
        this.table = table;
        this.calendar = calendar;
        this.agencies = pack.jsonList("funding/agencies.json", AgencyCode.class).stream().map(AgencyCode::code).toList();
    }

    /// Who answers concerns of that category; empty for one that there is not today.
    Optional<Destination> destinationOf(String category) {
        return database.createNativeQuery("select office, agency from concern_category where code = :code and" + IN_FORCE, Tuple.class)
                .setParameter("code", category).setParameter("day", calendar.today()).uniqueResultOptional()
                .map(row -> new Destination(Office.valueOf(row.get(0, String.class)), row.get(1, String.class)));
    }

    boolean knowsAgency(String code) {
        return agencies.contains(code);
    }

    List<Category> all() {
        return database.createNativeQuery("select code, office, agency, name_ar, name_fr, name_en from concern_category where" + IN_FORCE
                + "order by code", Tuple.class).setParameter("day", calendar.today()).getResultList().stream()
                .map(row -> new Category(row.get(0, String.class), Office.valueOf(row.get(1, String.class)), row.get(2, String.class),
                        new Multilingual(row.get(3, String.class), row.get(4, String.class), row.get(5, String.class)))).toList();
    }

    @Override
    public String name() {
        return "concern-categories";
    }

    @Override
    public List<String> files() {
        return List.of(CATEGORIES);
    }

    @Override
    public void load() {
        // What the pack drops is not in force any more; what it names is written anew. A row that had not begun never will.
        var yesterday = calendar.today().minusDays(1);
        table.run("update concern_category set valid_from = least(valid_from, date '" + yesterday + "'), valid_to = date '" + yesterday + "'");
        table.fill(CATEGORIES, """
                insert into concern_category (code, office, agency, name_ar, name_fr, name_en, valid_from, valid_to, source, verified)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set office = excluded.office, agency = excluded.agency, name_ar = excluded.name_ar,
                    name_fr = excluded.name_fr, name_en = excluded.name_en, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, source = excluded.source, verified = excluded.verified
                """, row -> Arrays.asList(row.getField("code"), row.getField("office"), Cells.text(row, "agency"),
                row.getField("name_ar"), row.getField("name_fr"), row.getField("name_en"), Cells.day(row, "valid_from"),
                Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
    }

    /// @param agency its code; null unless an agency answers
    public record Category(String code, Office office, @Nullable String agency, Multilingual names) {}

    record AgencyCode(String code) {}
}
