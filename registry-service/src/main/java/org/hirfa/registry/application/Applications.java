package org.hirfa.registry.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// The applications, each only for whoever may know of it.
@ApplicationScoped
class Applications {

    /// What somebody draws up by themself is nobody else's business until it is handed in.
    private static final String BY_OFFICE = "wilaya in :wilayas and (atCounter = true or submittedOn is not null) ";

    private final Session database;
    private final ChamberScope scope;
    private final People people;

    Applications(Session database, ChamberScope scope, People people) {
        this.database = database;
        this.scope = scope;
        this.people = people;
    }

    /// An application that the caller may read: the caller's own, or one that their office reads.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether it exists or not
    Application readable(Caller caller, UUID id) {
        return findReadable(caller, id).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    Optional<Application> findReadable(Caller caller, UUID id) {
        return one(id, self(caller), scope.readableBy(caller));
    }

    /// An application that the caller may add to: the caller's own, or one of the caller's chamber.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether it exists or not
    Application ownOrManaged(Caller caller, UUID id) {
        return findOwnOrManaged(caller, id).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    Optional<Application> findOwnOrManaged(Caller caller, UUID id) {
        return one(id, self(caller), scope.managedBy(caller));
    }

    /// An application of the caller's chamber; the caller's own is not one for that alone.
    Application managed(Caller caller, UUID id) {
        return one(id, null, scope.managedBy(caller)).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// An application, whoever asks.
    Optional<Application> find(UUID id) {
        return Optional.ofNullable(database.find(Application.class, id));
    }

    List<Application> listed(Caller caller, Wanted wanted, @Nullable UUID after, int limit) {
        return database.createQuery("from Application where " + BY_OFFICE + """
                   and (:status is null or status = :status) and (:holder is null or custody.heldBy = :holder)
                   and (:escalation is null or custody.escalation = :escalation)
                   and (cast(:lateOn as LocalDate) is null or custody.stepDueOn < :lateOn)
                   and (cast(:inTimeOn as LocalDate) is null or custody.stepDueOn is null or custody.stepDueOn >= :inTimeOn)
                   and (:after is null or id > :after) order by id
                """, Application.class).setParameter("wilayas", scope.readableBy(caller))
                .setParameter("status", wanted.status(), ApplicationStatus.class)
                .setParameter("holder", wanted.heldBy(), Holder.class)
                .setParameter("escalation", wanted.escalatedTo(), Custody.Escalation.class)
                .setParameter("lateOn", wanted.lateOn(), LocalDate.class)
                .setParameter("inTimeOn", wanted.inTimeOn(), LocalDate.class)
                .setParameter("after", after, UUID.class).setMaxResults(limit).getResultList();
    }

    /// The applications whose delay for an answer has passed without one, the oldest first.
    List<UUID> unansweredOn(LocalDate today, int limit) {
        return database.createQuery("""
                select id from Application where status in :unanswered and delay.answerDueOn < :today
                 order by delay.answerDueOn, id
                """, UUID.class).setParameter("unanswered", ApplicationStatus.unanswered()).setParameter("today", today)
                .setMaxResults(limit).getResultList();
    }

    /// The applications whose step runs over without those above having been told.
    List<UUID> lateOn(LocalDate today, int limit) {
        return database.createQuery("select id from Application where custody.escalatesOn < :today order by custody.escalatesOn, id",
                UUID.class).setParameter("today", today).setMaxResults(limit).getResultList();
    }

    /// One application for a turn of the clock, unless somebody is at work on it just now: whoever that is, it will be looked
    /// at again.
    Optional<Application> taken(UUID id) {
        return database.createNativeQuery("select id from application where id = :id for update skip locked", UUID.class)
                .setParameter("id", id).uniqueResultOptional().map(found -> database.find(Application.class, found));
    }

    Optional<Application> openOf(UUID person) {
        return database.createQuery("from Application where personId = :person and status not in :closed", Application.class)
                .setParameter("person", person)
                .setParameter("closed", ApplicationStatus.closed())
                .uniqueResultOptional();
    }

    List<Application> ofPerson(UUID person) {
        return database.createQuery("from Application where personId = :person order by id", Application.class)
                .setParameter("person", person).getResultList();
    }

    /// Those by which somebody came into the register, or came back into it.
    List<Application> enteredAs(UUID artisan, UUID person) {
        return database.createQuery("from Application where personId = :person and artisanId = :artisan order by id",
                Application.class).setParameter("person", person)
                .setParameter("artisan", artisan).getResultList();
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the person has another one open
    void add(Application application) {
        // The steps' ids come from the database: keeping them writes the application at once, before any flush.
        write(() -> {
            database.persist(application);
            database.flush();
        });
    }

    /// Writes what has changed, so that the version is the one to be told.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when the person has another one open
    void flush() {
        write(database::flush);
    }

    private static void write(Runnable statements) {
        try {
            statements.run();
        } catch (ConstraintViolationException e) {
            if ("application_one_open_per_person".equals(e.getConstraintName())) {
                throw ApplicationProblem.APPLICATION_OPEN.because();
            }
            throw e;
        }
    }

    String nextReceiptNumber(int year) {
        var serial = database.createNativeQuery("select nextval('receipt_number')", Long.class).getSingleResult();
        return "R-%d-%08d".formatted(year, serial);
    }

    private Optional<Application> one(UUID id, @Nullable UUID self, Set<String> wilayas) {
        return database.createQuery("from Application where id = :id and (personId = :self or " + BY_OFFICE + ")", Application.class)
                .setParameter("id", id).setParameter("self", self, UUID.class).setParameter("wilayas", wilayas)
                .uniqueResultOptional();
    }

    private @Nullable UUID self(Caller caller) {
        return people.ofAccount(caller.account()).map(PersonFacts::id).orElse(null);
    }
}
