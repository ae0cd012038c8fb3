package org.hirfa.registry.requirement;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.referencedata.Cells;
import org.hirfa.registry.referencedata.PackPart;
import org.hirfa.registry.referencedata.PackTable;

/// Loads which paper may stand in for another: a declaration of loss for the card itself.
@ApplicationScoped
class Alternatives implements PackPart {

    private static final String FILE = "registry/document-alternatives.csv";

    private final PackTable table;

    Alternatives(PackTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "document-alternatives";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load() {
        table.run("delete from document_alternative");
        table.fill(FILE, """
                insert into document_alternative (procedure, kind, stands_for, valid_from, valid_to, source, verified)
                values (?, ?, ?, ?, ?, ?, ?)
                """, row -> Arrays.asList(row.getField("procedure"), row.getField("kind"), row.getField("stands_for"),
                Cells.day(row, "valid_from"), Cells.day(row, "valid_to"), row.getField("source"), Cells.flag(row, "verified")));
    }
}
