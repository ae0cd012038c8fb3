package org.hirfa.registry.artisan;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;
import org.hirfa.registry.export.ExportRows;

@ApplicationScoped
class RegistrationPart implements ExportPart {

    private final ExportRows rows;

    RegistrationPart(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public Object of(UUID personId) {
        return rows.of("""
                select to_jsonb(a) - 'person_id' - 'registered_by' || jsonb_build_object('history',
                           (select coalesce(jsonb_agg(to_jsonb(v) - 'artisan_id' - 'actor' - 'sets' order by v.version), '[]')
                              from artisan_version v where v.artisan_id = a.id))
                  from artisan a where a.person_id = :person order by a.id
                """, personId);
    }
}
