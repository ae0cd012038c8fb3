package org.hirfa.registry.concern;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.registry.organisation.OrganisationSummary;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// The concerns, each only for whoever may know of it: who raised it, the office that has it, a chamber that has had it, the
/// national chamber.
@ApplicationScoped
class Concerns {

    private static final String REACHED = """
             (c.person_id = :self or c.organisation_id = :organisation or :nation
              or c.was_at_chamber and c.commune in (select w.commune_id from commune_wilaya w where w.wilaya_code = any (:wilayas)
                   and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date))
              or c.office = 'AGENCY' and c.agency = :agency)
            """;

    private final Session database;
    private final ChamberScope scope;
    private final People people;
    private final OrganisationDirectory organisations;
    private final LegalCalendar calendar;

    Concerns(Session database, ChamberScope scope, People people, OrganisationDirectory organisations, LegalCalendar calendar) {
        this.database = database;
        this.scope = scope;
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    void add(Concern concern) {
        database.persist(concern);
        database.flush();
    }

    /// Writes what has changed.
    ///
    /// @return the version after it
    long flushed(Concern concern) {
        database.flush();
        return concern.version();
    }

    /// @throws org.hirfa.problem.ProblemException 404 for one that is not the caller's business, whether it exists or not
    Concern readable(Caller caller, UUID id) {
        return reached(database.createNativeQuery("select c.* from concern c where c.id = :id and" + REACHED, Concern.class), caller)
                .setParameter("id", id).uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// The same, and its row is the caller's until the end of the transaction: who comes second sees what the first has done.
    Concern locked(Caller caller, UUID id) {
        var concern = readable(caller, id);
        database.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        return concern;
    }

    /// One that the caller has raised, or the caller's organisation; locked.
    Concern own(Caller caller, UUID id) {
        var concern = locked(caller, id);
        if (!isOwn(concern, caller)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return concern;
    }

    /// One that the caller's office has to answer; locked.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 out of reach; 409 when it has gone to another office
    Concern held(Caller caller, UUID id) {
        var concern = locked(caller, id);
        if (!isHeldBy(concern, caller)) {
            if (isOwn(concern, caller) && !isOffice(caller)) {
                throw StandardProblem.NOT_FOUND.because();
            }
            throw ConcernProblem.CONCERN_ELSEWHERE.because(concern.where().office().name());
        }
        return concern;
    }

    boolean isOwn(Concern concern, Caller caller) {
        var self = self(caller);
        var organisation = organisation(caller);
        return self != null && self.equals(concern.personId()) || organisation != null && organisation.equals(concern.organisationId());
    }

    boolean isHeldBy(Concern concern, Caller caller) {
        return switch (concern.where().office()) {
            case CHAMBER -> caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR) && coversToday(concern, caller);
            case AGENCY -> caller.is(Role.AGENCY_OFFICER) && caller.agency().filter(code -> code.equals(concern.where().agency())).isPresent();
            case NATIONAL_CHAMBER -> caller.is(Role.NATIONAL_SUPERVISOR);
        };
    }

    List<Concern> listed(Caller caller, @Nullable ConcernStatus status, @Nullable Office office, @Nullable UUID after, int limit) {
        return reached(database.createNativeQuery("select c.* from concern c where" + REACHED + """
                 and (cast(:status as text) is null or c.status = :status) and (cast(:office as text) is null or c.office = :office)
                 and (cast(:after as uuid) is null or c.id > :after) order by c.id limit :limit
                """, Concern.class), caller).setParameter("status", status == null ? null : status.name(), String.class)
                .setParameter("office", office == null ? null : office.name(), String.class).setParameter("after", after, UUID.class)
                .setParameter("limit", limit).getResultList();
    }

    List<Concern> ofPerson(UUID person) {
        return database.createQuery("from Concern where personId = :person order by id", Concern.class).setParameter("person", person)
                .getResultList();
    }

    List<Concern> toEscalate(int limit) {
        return database.createNativeQuery("""
                select c.* from concern c where c.status in ('ROUTED', 'ESCALATED', 'REOPENED') and c.answer_due_on < :day
                 order by c.id limit :limit for update skip locked
                """, Concern.class).setParameter("day", calendar.today()).setParameter("limit", limit).getResultList();
    }

    private NativeQuery<Concern> reached(NativeQuery<Concern> query, Caller caller) {
        var agency = caller.is(Role.AGENCY_OFFICER) ? caller.agency().orElse(null) : null;
        return query.setParameter("self", self(caller), UUID.class).setParameter("organisation", organisation(caller), UUID.class)
                .setParameter("nation", caller.is(Role.NATIONAL_SUPERVISOR)).setParameter("agency", agency, String.class)
                .setParameter("wilayas", scope.managedBy(caller).toArray(String[]::new), String[].class)
                .setParameter("day", calendar.today());
    }

    private boolean coversToday(Concern concern, Caller caller) {
        return !database.createNativeQuery("""
                select w.commune_id from commune_wilaya w where w.commune_id = :commune and w.wilaya_code = any (:wilayas)
                   and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date)
                """, String.class).setParameter("commune", concern.commune()).setParameter("day", calendar.today())
                .setParameter("wilayas", scope.managedBy(caller).toArray(String[]::new), String[].class).getResultList().isEmpty();
    }

    private static boolean isOffice(Caller caller) {
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER, Role.NATIONAL_SUPERVISOR);
    }

    private @Nullable UUID self(Caller caller) {
        return caller.is(Role.ARTISAN) ? people.ofAccount(caller.account()).map(PersonFacts::id).orElse(null) : null;
    }

    private @Nullable UUID organisation(Caller caller) {
        return caller.is(Role.ASSOCIATION_OFFICER)
                ? caller.organisation().flatMap(organisations::find).map(OrganisationSummary::organisationId).orElse(null) : null;
    }
}
