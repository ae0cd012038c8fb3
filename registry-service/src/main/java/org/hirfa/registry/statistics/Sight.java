package org.hirfa.registry.statistics;

import java.util.Set;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.chamber.Chambers;

/// Whose exact numbers a caller may see: everybody's at the national level, those of the own wilayas at a chamber.
@ApplicationScoped
class Sight {

    private final Caller caller;
    private final Chambers chambers;

    Sight(Caller caller, Chambers chambers) {
        this.caller = caller;
        this.chambers = chambers;
    }

    /// Whether the caller is told no more than anybody.
    boolean isEverybodys() {
        return !caller.isAny(Role.NATIONAL_SUPERVISOR, Role.AUDITOR, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR);
    }

    /// @return whether a row is told whole, by its key
    Predicate<String> of(Question question) {
        if (caller.isAny(Role.NATIONAL_SUPERVISOR, Role.AUDITOR)) {
            return _ -> true;
        }
        if (!caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR)) {
            return _ -> false;
        }
        var chamber = caller.chamber().orElse("");
        var wilayas = Set.copyOf(chambers.coveredOn(chamber, question.map()));
        if (chamber.equals(question.chamber()) || question.wilaya() != null && wilayas.contains(question.wilaya())) {
            return _ -> true;
        }
        return switch (question.by()) {
            case WILAYA -> wilayas::contains;
            case CHAMBER -> chamber::equals;
            default -> _ -> false;
        };
    }
}
