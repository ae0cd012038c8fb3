package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;
import org.hirfa.registry.export.ExportRows;

@ApplicationScoped
class ApplicationsPart implements ExportPart {

    private final ExportRows rows;

    ApplicationsPart(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public Object of(UUID personId) {
        return rows.of("""
                select to_jsonb(a) - 'person_id' - 'version' || jsonb_build_object(
                           'steps', (select coalesce(jsonb_agg(to_jsonb(s) - 'id' - 'application_id' - 'actor' order by s.id), '[]')
                                       from application_step s where s.application_id = a.id),
                           'requests', (select coalesce(jsonb_agg(to_jsonb(r) - 'application_id' order by r.id), '[]')
                                          from application_request r where r.application_id = a.id),
                           'evidence', (select coalesce(jsonb_agg(to_jsonb(e) - 'application_id' order by e.attached_at), '[]')
                                          from application_evidence e where e.application_id = a.id))
                  from application a where a.person_id = :person order by a.id
                """, personId);
    }
}
