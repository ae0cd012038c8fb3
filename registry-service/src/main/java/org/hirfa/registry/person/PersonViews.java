package org.hirfa.registry.person;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.registry.oversight.Oversight;

/// How much of a person a reader sees: the identifiers masked as a rule; in full where the reader's office compares them with
/// papers; and for who oversees, neither those nor where the person lives, unless a reason was given.
@ApplicationScoped
class PersonViews {

    private final Sealing sealing;
    private final Oversight oversight;
    private final Caller caller;

    PersonViews(Sealing sealing, Oversight oversight, Caller caller) {
        this.sealing = sealing;
        this.oversight = oversight;
        this.caller = caller;
    }

    PersonView of(Person person, boolean inFull) {
        var nationalId = sealing.nationalId(person.sealedNationalId());
        var phone = sealing.phone(person.sealedPhone());
        if (inFull || oversight.isOpen(caller, person.facts().id())) {
            return person.view(nationalId.value(), phone.value());
        }
        var masked = person.view(nationalId.masked(), phone.masked());
        return oversight.isReduced(caller, person.facts().id()) && !person.facts().isStoodForBy(caller.account())
                ? masked.withoutWhereabouts() : masked;
    }
}
