package org.hirfa.registry.export;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ExportsPart implements ExportPart {

    private final ExportRows rows;

    ExportsPart(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public Object of(UUID personId) {
        return rows.of("select to_jsonb(e) - 'person_id' from data_export e where person_id = :person order by id", personId);
    }
}
