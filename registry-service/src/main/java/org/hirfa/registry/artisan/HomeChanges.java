package org.hirfa.registry.artisan;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;

/// Lets an entry follow the home of the person behind it, when the craft is exercised there.
///
/// Not to another chamber: which one keeps a file is agreed between the two by a transfer, and not by one of them that finds an
/// address to have been wrong.
@ApplicationScoped
public class HomeChanges {

    private final Session database;
    private final RegisterChanges register;
    private final People people;
    private final Chambers chambers;
    private final LegalCalendar calendar;

    HomeChanges(Session database, RegisterChanges register, People people, Chambers chambers, LegalCalendar calendar) {
        this.database = database;
        this.register = register;
        this.people = people;
        this.chambers = chambers;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the home is another chamber's
    @Transactional(Transactional.TxType.MANDATORY)
    public void rectified(UUID personId, String reason, By by) {
        var atHome = database.createQuery("from Artisan where personId = :person", Artisan.class).setParameter("person", personId)
                .uniqueResultOptional().filter(artisan -> artisan.state().addressLine() == null
                        && Transitions.allows(artisan.state(), Change.AMENDED));
        if (atHome.isPresent()) {
            follow(atHome.get(), reason, by);
        } else {
            register.amendedPerson(personId, reason, by);
        }
    }

    private void follow(Artisan artisan, String reason, By by) {
        var person = people.get(artisan.personId());
        var wilaya = people.homeOf(person).orElse(artisan.wilaya());
        var chamber = chambers.serving(wilaya);
        if (!chamber.equals(chambers.serving(artisan.wilaya()))) {
            throw ArtisanProblem.ADDRESS_OF_OTHER_CHAMBER.because(chamber.orElse(wilaya));
        }
        var home = Sets.NOTHING.exercisedAt(wilaya, person.commune(), person.zone(), null);
        register.make(artisan.id(), new RegisterChange(Change.AMENDED, home, calendar.today(), reason, by));
    }
}
