package org.hirfa.registry.membership;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.problem.ProblemException;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.RegistrationNumber;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.organisation.OrganisationReach.Reached;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

/// Whom a request to join means. A registration number is on a card and may be said; a person's id is known only to an office
/// that has the file.
@ApplicationScoped
class Candidates {

    private final ArtisanDirectory artisans;
    private final People people;
    private final ChamberScope scope;

    Candidates(ArtisanDirectory artisans, People people, ChamberScope scope) {
        this.artisans = artisans;
        this.people = people;
        this.scope = scope;
    }

    UUID find(AddMember order, Caller caller) {
        var number = order.registrationNumber();
        if ((number == null) == (order.personId() == null)) {
            throw fault("/registrationNumber", number == null ? "required" : "given-twice");
        }
        if (number != null) {
            return RegistrationNumber.isValid(number)
                    ? artisans.findByNumber(number).map(ArtisanSummary::personId).orElseThrow(() -> fault("/registrationNumber", "unknown-value"))
                    : refuse();
        }
        return people.find(order.personId()).map(PersonFacts::id).filter(person -> isOfOffice(person, caller))
                .orElseThrow(() -> fault("/personId", "unknown-value"));
    }

    boolean maySupervise(UUID person, Reached enterprise) {
        return artisans.findByPerson(person).filter(artisan -> Supervisors.isFit(artisan, enterprise)).isPresent();
    }

    /// Whether the person's file is with the caller's chamber: by the register entry, or by the home of who has none.
    boolean isOfOffice(UUID person, Caller caller) {
        return artisans.findByPerson(person).map(ArtisanSummary::wilaya).or(() -> people.find(person).flatMap(people::homeOf))
                .filter(wilaya -> scope.manages(caller, wilaya)).isPresent();
    }

    Optional<String> numberOf(UUID person) {
        return artisans.findByPerson(person).map(ArtisanSummary::registrationNumber);
    }

    private static UUID refuse() {
        throw fault("/registrationNumber", "wrong-shape");
    }

    private static ProblemException fault(String pointer, String code) {
        return StandardProblem.INVALID_INPUT.because().at(pointer, code);
    }
}
