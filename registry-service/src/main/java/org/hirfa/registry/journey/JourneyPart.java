package org.hirfa.registry.journey;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;
import org.hirfa.registry.export.ExportRows;

@ApplicationScoped
class JourneyPart implements ExportPart {

    private final ExportRows rows;

    JourneyPart(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public Object of(UUID personId) {
        return rows.of("""
                select to_jsonb(f) - 'person_id' - 'account' - 'artisan_id'
                  from journey_fact f
                 where f.person_id = :person
                    or f.artisan_id in (select a.id from artisan a where a.person_id = :person)
                    or f.person_id is null and f.account = (select p.account from person p where p.id = :person)
                 order by f.at
                """, personId);
    }
}
