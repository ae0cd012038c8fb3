package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.Registering;
import org.hirfa.registry.card.CardRequests;
import org.hirfa.registry.person.People;

/// What acceptance sets going: the register entry under a number of its own, and the request for its card.
@ApplicationScoped
class Entering {

    private final Registering registering;
    private final CardRequests cards;
    private final ArtisanDirectory artisans;
    private final Applications applications;
    private final Belonging belonging;
    private final People people;

    Entering(Registering registering, CardRequests cards, ArtisanDirectory artisans, Applications applications,
            Belonging belonging, People people) {
        this.belonging = belonging;
        this.applications = applications;
        this.artisans = artisans;
        this.registering = registering;
        this.cards = cards;
        this.people = people;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the person is in the register meanwhile, or has applied anew
    void requireFree(Application application) {
        if (applications.openOf(application.personId()).filter(open -> !open.id().equals(application.id())).isPresent()) {
            throw ApplicationProblem.APPLICATION_OPEN.because();
        }
        artisans.findByPerson(application.personId()).filter(entry -> !Registering.mayReturn(entry)).ifPresent(registered -> {
            throw ApplicationProblem.PERSON_REGISTERED.because(registered.registrationNumber());
        });
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the applicant is to work in an organisation that may not itself, or to
    ///         which they do not belong
    void requireStanding(Application application) {
        belonging.require(application);
    }

    UUID enter(Application application, Actor by) {
        var artisan = registering.register(application.registration(people.get(application.personId()), belonging.of(application), by));
        cards.request(artisan.artisanId(), by.subject());
        return artisan.artisanId();
    }
}
