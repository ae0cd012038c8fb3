package org.hirfa.registry.membership;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.export.ExportPart;

@ApplicationScoped
class MembershipsPart implements ExportPart {

    private final Memberships kept;

    MembershipsPart(Memberships kept) {
        this.kept = kept;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public Object of(UUID personId) {
        return kept.of(List.of(personId));
    }
}
