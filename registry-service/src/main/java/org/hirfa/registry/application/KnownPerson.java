package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Access;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.Registering;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.hirfa.registry.person.PersonProblem;
import org.jspecify.annotations.Nullable;

/// Whether a described person is free to apply, and how much a refusal may tell: an existing registration is named to the
/// artisan and to the chamber in charge, and to nobody else.
@ApplicationScoped
class KnownPerson {

    private final ArtisanDirectory artisans;
    private final Applications applications;
    private final People people;
    private final ChamberScope scope;
    private final Disclosures disclosures;

    KnownPerson(ArtisanDirectory artisans, Applications applications, People people, ChamberScope scope, Disclosures disclosures) {
        this.artisans = artisans;
        this.applications = applications;
        this.people = people;
        this.scope = scope;
        this.disclosures = disclosures;
    }

    boolean isStaff(Caller caller) {
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR);
    }

    /// @param replaced the draft that the description is to go into; null for a new application
    /// @throws org.hirfa.problem.ProblemException when the person may not apply, or not through this caller
    void requireFree(People.Known described, Caller caller, @Nullable Application replaced) {
        if (isStaff(caller) && !scope.manages(caller, described.wilaya())) {
            throw ApplicationProblem.COMMUNE_OUT_OF_SCOPE.because();
        }
        var person = described.before().orElse(null);
        if (person == null) {
            requireCorrectable(replaced, caller);
            return;
        }
        if (replaced != null && !replaced.personId().equals(person.id())) {
            throw PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        var own = person.isStoodForBy(caller.account());
        // Who has left the register comes back into it as they came: by an application.
        var entry = artisans.findByPerson(person.id());
        var registered = entry.filter(found -> !Registering.mayReturn(found));
        if (registered.isPresent()) {
            throw refusal(own, registered.get(), caller);
        }
        if (!own && !isStaff(caller)) {
            throw PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        var open = applications.openOf(person.id());
        if (open.isPresent() && replaced == null) {
            throw own || scope.manages(caller, open.get().wilaya()) ? ApplicationProblem.APPLICATION_OPEN.because()
                    : PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        // Who shows their papers where they live now is free to apply there, whatever became of it elsewhere.
        if (!own && !isOfChamber(person, caller) && !described.isAsOnPaper()) {
            throw PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        // A request does not change whom the register shows, before anybody has decided on it: that is put right by itself.
        if (entry.isPresent() && !described.isIdentified()) {
            throw ApplicationProblem.REGISTERED_OTHERWISE.because();
        }
    }

    /// Another number would be another person, unless the number itself was the slip: then the person has nothing here but
    /// this draft, and the caller may describe them.
    private void requireCorrectable(@Nullable Application replaced, Caller caller) {
        if (replaced == null) {
            return;
        }
        var account = people.get(replaced.personId()).account();
        if (account != null && !account.equals(caller.account()) || applications.ofPerson(replaced.personId()).size() > 1) {
            throw PersonProblem.NATIONAL_ID_FIXED.because();
        }
    }

    /// Whether nobody but the caller's chamber has to do with the person: knowing a number gives no say over a file
    /// elsewhere.
    private boolean isOfChamber(PersonFacts person, Caller caller) {
        return people.homeOf(person).filter(wilaya -> scope.manages(caller, wilaya)).isPresent()
                && applications.ofPerson(person.id()).stream().allMatch(application -> scope.manages(caller, application.wilaya()));
    }

    private ProblemException refusal(boolean own, ArtisanSummary registered, Caller caller) {
        if (own) {
            return ApplicationProblem.PERSON_REGISTERED.because(registered.registrationNumber());
        }
        if (!scope.manages(caller, registered.wilaya())) {
            return PersonProblem.NATIONAL_ID_IN_USE.because();
        }
        disclosures.add(new Access(registered.personId(), "registration-number", "registration"));
        return ApplicationProblem.PERSON_REGISTERED.because(registered.registrationNumber());
    }
}
