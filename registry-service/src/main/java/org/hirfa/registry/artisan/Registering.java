package org.hirfa.registry.artisan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.CountryPack;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.chamber.Chambers;

/// Enters somebody into the register, under a number of their own.
@ApplicationScoped
public class Registering {

    private static final String TOPIC = "hirfa.registry.artisan";

    private final Session database;
    private final Chambers chambers;
    private final Outbox outbox;
    private final LegalCalendar calendar;
    private final String prefix;

    Registering(Session database, Chambers chambers, Outbox outbox, LegalCalendar calendar, CountryPack pack) {
        this.database = database;
        this.chambers = chambers;
        this.outbox = outbox;
        this.calendar = calendar;
        this.prefix = pack.json("pack.json", Numbering.class).registrationNumberPrefix();
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the person is in the register already
    @Transactional(Transactional.TxType.MANDATORY)
    public ArtisanSummary register(RegisterArtisan order) {
        var artisan = Artisan.register(UuidVersion7Strategy.INSTANCE.generateUuid(null), nextNumber(), order, calendar.today());
        try {
            database.persist(artisan);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("artisan_person_once".equals(e.getConstraintName())) {
                throw ArtisanProblem.ALREADY_REGISTERED.because();
            }
            throw e;
        }
        var chamber = chambers.serving(order.wilaya()).orElse("");
        outbox.append(new OutgoingEvent(TOPIC, "artisan.registered.v1", artisan.id(), artisan.fact(order.person(), chamber)));
        return artisan.summary(order.person(), chamber);
    }

    private RegistrationNumber nextNumber() {
        var serial = database.createNativeQuery("select nextval('registration_number')", Long.class).getSingleResult();
        return RegistrationNumber.of(prefix, serial);
    }

    record Numbering(String registrationNumberPrefix) {}
}
