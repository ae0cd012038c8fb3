package org.hirfa.registry.concern;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;

@ApplicationScoped
class ConcernsPart implements ExportPart {

    private final ConcernHistory kept;

    ConcernsPart(ConcernHistory kept) {
        this.kept = kept;
    }

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public Object of(UUID personId) {
        return kept.of(personId);
    }
}
