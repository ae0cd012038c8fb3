package org.hirfa.registry.artisan;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.oversight.Oversight;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// Who may see at which door a craft is exercised: for many it is their own. Who oversees sees the commune, and the door for a
/// reason only.
@ApplicationScoped
public class Doors {

    private final Oversight oversight;
    private final Caller caller;

    Doors(Oversight oversight, Caller caller) {
        this.oversight = oversight;
        this.caller = caller;
    }

    boolean areHiddenOf(PersonFacts person) {
        return areHiddenOf(person.id(), person.account());
    }

    public boolean areHiddenOf(ArtisanSummary artisan) {
        return areHiddenOf(artisan.personId(), artisan.account());
    }

    private boolean areHiddenOf(UUID person, @Nullable UUID account) {
        return caller.is(Role.NATIONAL_SUPERVISOR) && !caller.account().equals(account) && oversight.isReduced(caller, person);
    }
}
