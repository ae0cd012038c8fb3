package org.hirfa.registry.chamber;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.territory.Territory;

/// Which files are a caller's by office: those of the wilayas that the caller's chamber covers today.
///
/// Two questions, never one: the national supervisor reads every file and changes none, whatever else the token says.
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

    /// The codes of the wilayas whose files the caller may read.
    public Set<String> readableBy(Caller caller) {
        return caller.is(Role.NATIONAL_SUPERVISOR) ? territory.allWilayas() : managedBy(caller);
    }

    /// The codes of the wilayas whose files the caller may change; empty for somebody who works for no chamber.
    public Set<String> managedBy(Caller caller) {
        if (!caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR)) {
            return Set.of();
        }
        return caller.chamber().map(chambers::coveredBy).<Set<String>>map(Set::copyOf).orElse(Set.of());
    }

    public boolean reads(Caller caller, String wilaya) {
        return readableBy(caller).contains(wilaya);
    }

    public boolean manages(Caller caller, String wilaya) {
        return managedBy(caller).contains(wilaya);
    }
}
