package org.hirfa.registry.checklist;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// The papers that registering asks for.
@ApplicationScoped
public class Checklist implements PackPart {

    /// The paper that shows a qualification; the one kind that the law itself names, and that a certificate stands in for.
    public static final String QUALIFICATION = "QUALIFICATION";

    private static final String DOCUMENTS = "registry/documents.csv";

    private final Session database;
    private final PackTable table;
    private final LegalCalendar calendar;

    Checklist(Session database, PackTable table, LegalCalendar calendar) {
        this.database = database;
        this.table = table;
        this.calendar = calendar;
    }

    /// Whether registering knows such a paper today, in whatever form.
    public boolean knows(String kind) {
        return !database.createNativeQuery("""
                select kind from document_kind where procedure = 'REGISTRATION' and kind = :kind
                   and daterange(valid_from, valid_to, '[]') @> cast(:day as date) limit 1
                """, String.class).setParameter("kind", kind).setParameter("day", calendar.today()).getResultList().isEmpty();
    }

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public List<String> files() {
        return List.of(DOCUMENTS);
    }

    @Override
    public void load() {
        table.run("delete from document_kind");
        table.fill(DOCUMENTS, """
                insert into document_kind (procedure, kind, form, mode, required, shelf_life_days, name_ar, name_fr, name_en,
                    valid_from, valid_to, source, verified)
                values (?, ?, ?, ?, ?, ?::integer, ?, ?, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("procedure"), row.getField("kind"), row.getField("form"),
                Cells.text(row, "mode"), Cells.flag(row, "required"), Cells.text(row, "shelf_life_days"),
                row.getField("name_ar"), row.getField("name_fr"), row.getField("name_en"), Cells.day(row, "valid_from"),
                Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
    }
}
