package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonProblem;

/// Whether a described person is free to apply, and how much a refusal may tell: an existing registration is named to the
/// artisan and to the chamber in charge, and to nobody else.
@ApplicationScoped
class KnownPerson {

    private final ArtisanDirectory artisans;
    private final Applications applications;
    private final ChamberScope scope;

    KnownPerson(ArtisanDirectory artisans, Applications applications, ChamberScope scope) {
        this.artisans = artisans;
        this.applications = applications;
        this.scope = scope;
    }

    boolean isStaff(Caller caller) {
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR);
    }

    /// @throws org.hirfa.problem.ProblemException when the person may not apply, or not through this caller
    void requireFree(People.Known described, Caller caller) {
        if (isStaff(caller) && !scope.covers(caller, described.wilaya())) {
            throw ApplicationProblem.COMMUNE_OUT_OF_SCOPE.because();
        }
        var person = described.before().orElse(null);
        if (person == null) {
            return;
        }
        var own = person.isStoodForBy(caller.account());
        var registered = artisans.findByPerson(person.id());
        if (registered.isPresent()) {
            throw mayKnow(own, registered.get(), caller)
                    ? ApplicationProblem.PERSON_REGISTERED.because(registered.get().registrationNumber())
                    : PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        if (!own && !isStaff(caller)) {
            throw PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        var open = applications.openOf(person.id());
        if (open.isPresent()) {
            throw own || scope.covers(caller, open.get().wilaya()) ? ApplicationProblem.APPLICATION_OPEN.because()
                    : PersonProblem.NATIONAL_ID_IN_USE.because();
        }
    }

    private boolean mayKnow(boolean own, ArtisanSummary registered, Caller caller) {
        return own || scope.covers(caller, registered.wilaya());
    }
}
