package org.hirfa.registry.artisan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.LegalCalendar;

/// Enters somebody into the register, under a number of their own.
@ApplicationScoped
public class Registering {

    private final Session database;
    private final RegistrationNumbers numbers;
    private final ArtisanEvents events;
    private final LegalCalendar calendar;

    Registering(Session database, RegistrationNumbers numbers, ArtisanEvents events, LegalCalendar calendar) {
        this.database = database;
        this.numbers = numbers;
        this.events = events;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the person is in the register already
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary register(RegisterArtisan order) {
        var artisan = Artisan.register(UuidVersion7Strategy.INSTANCE.generateUuid(null), numbers.next(), order, calendar.today());
        try {
            database.persist(artisan);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("artisan_person_once".equals(e.getConstraintName())) {
                throw ArtisanProblem.ALREADY_REGISTERED.because();
            }
            throw e;
        }
        return events.tell(artisan, order.person(), RegistrationChanged.Change.REGISTERED, null, order.by());
    }
}
