package org.hirfa.registry.chamber;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.territory.Territory;

/// Whose files a caller may see by office: those of the wilayas that the caller's chamber covers today.
///
/// Scope is per chamber and never per wilaya: which wilayas a chamber covers changes by law. Every query for files is
/// narrowed by it, so that a file outside looks like one that is not there.
@ApplicationScoped
public class ChamberScope {

    private final Chambers chambers;
    private final Territory territory;

    ChamberScope(Chambers chambers, Territory territory) {
        this.chambers = chambers;
        this.territory = territory;
    }

    /// The codes of the wilayas whose files the caller may see; empty for somebody who works for no chamber.
    public Set<String> wilayasOf(Caller caller) {
        if (caller.is(Role.NATIONAL_SUPERVISOR)) {
            return territory.allWilayas();
        }
        if (!caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.CHAMBER_SYNC)) {
            return Set.of();
        }
        return caller.chamber().map(chambers::coveredBy).<Set<String>>map(Set::copyOf).orElse(Set.of());
    }

    public boolean covers(Caller caller, String wilaya) {
        return wilayasOf(caller).contains(wilaya);
    }
}
