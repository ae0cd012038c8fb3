package org.hirfa.registry.me;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;
import org.hirfa.registry.export.ExportRows;

@ApplicationScoped
class AccessesPart implements ExportPart {

    private final ExportRows rows;

    AccessesPart(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public Object of(UUID personId) {
        return rows.of("""
                select to_jsonb(e) - 'person_id' - 'actor' - 'written_by' - 'trace_id' - 'route' - 'entry'
                  from access_entry e where e.person_id = :person order by e.entry desc limit 10000
                """, personId);
    }
}
