package org.hirfa.registry.amendment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.registry.artisan.SetsJson;

/// All recorded changes of entries.
@ApplicationScoped
class Amendments {

    private final Session database;
    private final RegisterChanges register;
    private final SetsJson json;
    private final LegalCalendar calendar;
    private final Clock clock;

    Amendments(Session database, RegisterChanges register, SetsJson json, LegalCalendar calendar, Clock clock) {
        this.database = database;
        this.register = register;
        this.json = json;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Keeps a change, and makes it if its day has come.
    @Transactional(Transactional.TxType.MANDATORY)
    AmendmentView add(UUID id, ArtisanSummary artisan, RegisterChange change) {
        register.require(artisan.artisanId(), change.change());
        var amendment = new Amendment(id, artisan.artisanId(), json.write(change.sets()), change, clock.instant());
        if (!change.effectiveOn().isAfter(calendar.today())) {
            register.make(artisan.artisanId(), change);
            amendment.settle(AmendmentState.APPLIED, change.by(), null, clock.instant());
        }
        database.persist(amendment);
        database.flush();
        return view(amendment);
    }

    /// @throws org.hirfa.problem.ProblemException 404 for one of another entry
    Amendment locked(UUID artisan, UUID id) {
        var amendment = database.find(Amendment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (amendment == null || !amendment.artisanId().equals(artisan)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return amendment;
    }

    /// One whose day has come.
    Amendment locked(UUID id) {
        return database.find(Amendment.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AmendmentView> of(UUID artisan) {
        return database.createQuery("from Amendment where artisanId = :artisan order by id desc", Amendment.class)
                .setParameter("artisan", artisan).getResultList().stream().map(amendment -> amendment.view(sets(amendment)))
                .toList();
    }

    AmendmentView view(Amendment amendment) {
        database.flush();
        return amendment.view(sets(amendment));
    }

    Sets sets(Amendment amendment) {
        return json.read(amendment.sets());
    }

    void applied(Amendment amendment) {
        amendment.settle(AmendmentState.APPLIED, By.REGISTER, null, clock.instant());
    }

    /// @param problem why it could not be made, by the name of the problem
    void refused(Amendment amendment, String problem) {
        if (amendment.isWaiting()) {
            amendment.settle(AmendmentState.REFUSED, By.REGISTER, problem, clock.instant());
        }
    }
}
