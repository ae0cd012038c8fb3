package org.hirfa.registry.mastery;

import java.time.Clock;
import java.util.List;
import java.util.Set;
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

/// All requests for the title.
@ApplicationScoped
class Requests {

    private final Session database;
    private final Clock clock;

    Requests(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the artisan has another one open
    void add(MasterRequest request) {
        try {
            database.persist(request);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("master_request_one_open".equals(e.getConstraintName())) {
                throw MasterProblem.MASTER_REQUEST_OPEN.because();
            }
            throw e;
        }
    }

    MasterRequest find(UUID id) {
        var request = database.find(MasterRequest.class, id);
        if (request == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return request;
    }

    UUID artisanOf(UUID id) {
        return database.createQuery("select artisanId from MasterRequest where id = :id", UUID.class).setParameter("id", id)
                .uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// As it is once everybody who is changing it has done so. The entry is locked first, as everywhere.
    MasterRequest locked(UUID id) {
        var request = database.find(MasterRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return request;
    }

    boolean hasOpen(UUID artisan) {
        return !database.createQuery("select id from MasterRequest where artisanId = :artisan and state = :open", UUID.class)
                .setParameter("artisan", artisan).setParameter("open", RequestState.SUBMITTED).getResultList().isEmpty();
    }

    /// Those of artisans in some wilayas.
    List<UUID> in(Set<String> wilayas, @Nullable String session, @Nullable RequestState state, @Nullable UUID after, int limit) {
        return database.createNativeQuery("""
                select r.id from master_request r join artisan a on a.id = r.artisan_id
                 where a.wilaya in (:wilayas) and (cast(:session as text) is null or r.session = :session)
                   and (cast(:state as text) is null or r.state = :state) and (cast(:after as uuid) is null or r.id > :after)
                 order by r.id limit :limit
                """, UUID.class).setParameter("wilayas", wilayas).setParameter("session", session, String.class)
                .setParameter("state", state == null ? null : state.name(), String.class).setParameter("after", after, UUID.class)
                .setParameter("limit", limit).getResultList();
    }

    /// The newest first.
    List<MasterRequest> of(UUID artisan) {
        return database.createQuery("from MasterRequest where artisanId = :artisan order by id desc", MasterRequest.class)
                .setParameter("artisan", artisan).getResultList();
    }

    void flush() {
        database.flush();
    }

    /// Whoever leaves the register cannot become a master in it.
    void lapse(@Observes RegistrationChanged event) {
        if (event.change() == Change.STRUCK_OFF || event.change() == Change.MERGED) {
            database.createQuery("from MasterRequest where artisanId = :artisan and state = :open", MasterRequest.class)
                    .setParameter("artisan", event.artisan().artisanId()).setParameter("open", RequestState.SUBMITTED).getResultList()
                    .forEach(request -> request.settle(RequestState.LAPSED, List.of(), event.by(), clock.instant()));
            database.flush();
        }
    }
}
