package org.hirfa.registry.artisan;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.RegistrationChanged.Change;

/// Enters somebody into the register, under a number of their own. Who was struck off comes back under the same one.
@ApplicationScoped
public class Registering {

    private final Session database;
    private final RegistrationNumbers numbers;
    private final EntryHistory history;
    private final ArtisanEvents events;
    private final LegalCalendar calendar;

    Registering(Session database, RegistrationNumbers numbers, EntryHistory history, ArtisanEvents events, LegalCalendar calendar) {
        this.database = database;
        this.numbers = numbers;
        this.history = history;
        this.events = events;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the person is in the register and has not left it
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary register(RegisterArtisan order) {
        var today = calendar.today();
        var before = database.createQuery("from Artisan where personId = :person", Artisan.class)
                .setParameter("person", order.person().id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResultOptional();
        return before.map(artisan -> again(artisan, order, today)).orElseGet(() -> anew(order, today));
    }

    /// Whether the register would take the person in again.
    public static boolean mayReturn(ArtisanSummary artisan) {
        return artisan.status().equals(ArtisanStatus.STRUCK_OFF.name()) && artisan.further().departure() != Departure.DEATH
                && artisan.further().mergedInto() == null;
    }

    private ArtisanSummary anew(RegisterArtisan order, LocalDate today) {
        var artisan = Artisan.register(UuidVersion7Strategy.INSTANCE.generateUuid(null), numbers.next(), order, today);
        try {
            database.persist(artisan);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("artisan_person_once".equals(e.getConstraintName())) {
                throw ArtisanProblem.ALREADY_REGISTERED.because();
            }
            throw e;
        }
        var change = new RegisterChange(Change.REGISTERED, Sets.NOTHING, today, null, order.by());
        history.keep(artisan, change, artisan.state());
        return events.tell(artisan, order.person(), change);
    }

    private ArtisanSummary again(Artisan artisan, RegisterArtisan order, LocalDate today) {
        if (!Transitions.allows(artisan.state(), Change.RE_REGISTERED)) {
            throw ArtisanProblem.ALREADY_REGISTERED.because();
        }
        var next = EntryState.of(order);
        var change = new RegisterChange(Change.RE_REGISTERED, Sets.anew(next), today, null, order.by());
        artisan.become(next, today);
        database.flush();
        history.keep(artisan, change, artisan.state());
        return events.tell(artisan, order.person(), change);
    }
}
