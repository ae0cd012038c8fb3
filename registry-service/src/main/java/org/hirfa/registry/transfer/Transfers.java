package org.hirfa.registry.transfer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.RegistrationChanged;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.jspecify.annotations.Nullable;

/// All ways of files to other chambers.
@ApplicationScoped
class Transfers {

    private static final List<TransferState> OPEN = List.of(TransferState.ASKED, TransferState.OFFERED);

    private final Session database;
    private final Clock clock;

    Transfers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Transfer transfer) {
        try {
            database.persist(transfer);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("transfer_one_open".equals(e.getConstraintName())) {
                throw TransferProblem.TRANSFER_OPEN.because();
            }
            throw e;
        }
    }

    Transfer find(UUID id) {
        var transfer = database.find(Transfer.class, id);
        if (transfer == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return transfer;
    }

    /// As it is once everybody who is changing the entry has done so: the entry is locked first, as everywhere.
    Transfer locked(UUID id) {
        var transfer = database.find(Transfer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (transfer == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return transfer;
    }

    UUID artisanOf(UUID id) {
        return database.createQuery("select artisanId from Transfer where id = :id", UUID.class).setParameter("id", id)
                .uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    List<Transfer> between(String chamber, boolean incoming, @Nullable TransferState state, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Transfer where (case when :incoming = true then toChamber else fromChamber end) = :chamber
                   and (:incoming = false or offeredAt is not null) and (:state is null or state = :state)
                   and (:after is null or id > :after) order by id
                """, Transfer.class).setParameter("chamber", chamber).setParameter("incoming", incoming)
                .setParameter("state", state, TransferState.class).setParameter("after", after, UUID.class).setMaxResults(limit)
                .getResultList();
    }

    List<Transfer> of(UUID artisan) {
        return database.createQuery("from Transfer where artisanId = :artisan order by id desc", Transfer.class)
                .setParameter("artisan", artisan).getResultList();
    }

    void flush() {
        database.flush();
    }

    /// A transfer loses its sense when the artisan leaves, or the file comes to a chamber by other ways, such as a reform of
    /// the territory.
    void overtaken(@Observes RegistrationChanged event) {
        var gone = event.change() == Change.STRUCK_OFF || event.change() == Change.MERGED;
        if (gone || event.change() == Change.REHOMED) {
            database.createQuery("from Transfer where artisanId = :artisan and state in :open", Transfer.class)
                    .setParameter("artisan", event.artisan().artisanId()).setParameter("open", OPEN).getResultList().stream()
                    .filter(transfer -> gone || !transfer.fromChamber().equals(event.artisan().chamber()))
                    .forEach(transfer -> transfer.settle(TransferState.LAPSED, event.by(), null, clock.instant()));
            database.flush();
        }
    }
}
