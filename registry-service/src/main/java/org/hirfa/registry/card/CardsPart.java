package org.hirfa.registry.card;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;
import org.hirfa.registry.export.ExportRows;

@ApplicationScoped
class CardsPart implements ExportPart {

    private final ExportRows rows;

    CardsPart(ExportRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public Object of(UUID personId) {
        return rows.of("""
                select to_jsonb(c) - 'artisan_id' - 'version' || jsonb_build_object('history',
                           (select coalesce(jsonb_agg(to_jsonb(h) - 'card_id' - 'changed_by' order by h.changed_at), '[]')
                              from card_history h where h.card_id = c.id))
                  from card c join artisan a on a.id = c.artisan_id where a.person_id = :person order by c.requested_at
                """, personId);
    }
}
