package org.hirfa.registry.checklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// The papers that a procedure of the register asks for.
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
        return known().contains(kind);
    }

    /// The kinds of paper that registering knows today, in whatever form.
    public Set<String> known() {
        return Set.copyOf(database.createNativeQuery("""
                select distinct kind from document_kind where procedure = 'REGISTRATION'
                   and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                """, String.class).setParameter("day", calendar.today()).setQueryFlushMode(QueryFlushMode.NO_FLUSH).getResultList());
    }

    /// The papers that a procedure asks for of an exercise of the craft in this form and mode on that day, the required ones
    /// first.
    public List<WantedPaper> of(String procedure, String form, String mode, LocalDate day) {
        return database.createNativeQuery("""
                select kind, bool_or(required) as required, min(shelf_life_days), min(name_ar), min(name_fr), min(name_en)
                  from document_kind
                 where procedure = :procedure and form = :form and (mode is null or mode = :mode)
                   and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                 group by kind order by required desc, kind
                """, Tuple.class).setParameter("procedure", procedure).setParameter("form", form).setParameter("mode", mode)
                .setParameter("day", day).setQueryFlushMode(QueryFlushMode.NO_FLUSH).getResultList().stream()
                .map(row -> new WantedPaper(row.get(0, String.class), row.get(1, Boolean.class), row.get(2, Integer.class),
                        new Multilingual(row.get(3, String.class), row.get(4, String.class), row.get(5, String.class)))).toList();
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
