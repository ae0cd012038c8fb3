package org.hirfa.registry.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.registry.application.Applicants;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.HomeChanges;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.person.People;

/// Puts a file right wherever it says what was wrong: in the person, the entry of the register, and an open application.
@ApplicationScoped
class PuttingRight {

    private final People people;
    private final RegisterChanges register;
    private final HomeChanges homes;
    private final Applicants applicants;
    private final Caller caller;

    PuttingRight(People people, RegisterChanges register, HomeChanges homes, Applicants applicants, Caller caller) {
        this.people = people;
        this.register = register;
        this.homes = homes;
        this.applicants = applicants;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when a national id stands for another, or when the entry would get to
    ///         another chamber
    @Transactional(Transactional.TxType.MANDATORY)
    void put(Rectification wish, People.Known described) {
        var person = wish.personId();
        var reason = "rectification " + wish.field();
        people.rectify(person, described);
        if (wish.field() == RectifiedField.ADDRESS) {
            homes.rectified(person, reason, By.of(caller));
        } else {
            register.amendedPerson(person, reason, By.of(caller));
        }
        applicants.rectified(person, wish.field().name(), caller);
    }
}
