package org.hirfa.registry.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.territory.CommuneView;
import org.hirfa.registry.territory.Territory;

/// The organisations, each only for whoever may know of it. A commune's wilaya is always the one of today, so that a reform of
/// the map moves organisations with it.
@ApplicationScoped
class Organisations {

    static final String OF_COMMUNES_TODAY = """
             o.commune in (select w.commune_id from commune_wilaya w where w.wilaya_code = any (:wilayas)
                              and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date))
            """;

    private final Session database;
    private final ChamberScope scope;
    private final Chambers chambers;
    private final Territory territory;
    private final LegalCalendar calendar;

    Organisations(Session database, ChamberScope scope, Chambers chambers, Territory territory, LegalCalendar calendar) {
        this.database = database;
        this.scope = scope;
        this.chambers = chambers;
        this.territory = territory;
        this.calendar = calendar;
    }

    /// One that the caller may read: their own organisation, or one that their office reads.
    ///
    /// @throws ProblemException 404 for any other, whether it exists or not
    Organisation readable(Caller caller, String code) {
        return one(caller, code, scope.readableBy(caller));
    }

    /// One that the caller may bring up to date: their own organisation, or one of their chamber's.
    Organisation ownOrManaged(Caller caller, String code) {
        return one(caller, code, scope.managedBy(caller));
    }

    /// One of the caller's chamber; the caller's own is not one for that alone.
    Organisation managed(Caller caller, String code) {
        return inWilayas(code, scope.managedBy(caller));
    }

    boolean isManaged(Caller caller, UUID id) {
        return scope.manages(caller, wilayaOf(database.find(Organisation.class, id).commune()));
    }

    /// One about which the caller may decide.
    ///
    /// @throws ProblemException 404 out of reach; 403 when another office decides about organisations of its kind
    Organisation decidable(Caller caller, String code, OrganisationRules rules) {
        var organisation = inWilayas(code, scope.readableBy(caller));
        var byNation = rules.get(organisation.kind(), organisation.level()).decidedBy() == KindRule.DecidedBy.NATIONAL;
        var may = byNation ? caller.is(Role.NATIONAL_SUPERVISOR)
                : caller.is(Role.CHAMBER_DIRECTOR) && scope.manages(caller, placeOf(organisation).wilaya());
        if (!may) {
            throw StandardProblem.FORBIDDEN.because();
        }
        return organisation;
    }

    /// @throws ProblemException 404 for one that there is not, or that is only meant
    Organisation known(String code) {
        return database.createNativeQuery("select o.* from organisation o where o.code = :code and o.status <> 'DISCARDED'",
                Organisation.class).setParameter("code", code).uniqueResultOptional().filter(Organisation::isTold)
                .orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// Its row is the caller's until the end of the transaction: what follows may change how many belong to it.
    Organisation locked(UUID id) {
        return database.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// @throws ProblemException 403 for a commune that the caller's chamber does not cover
    void requireCovered(Caller caller, String commune) {
        if (!scope.manages(caller, wilayaOf(commune))) {
            throw OrganisationProblem.ORGANISATION_OUT_OF_SCOPE.because();
        }
    }

    Organisation.Place placeOf(Organisation organisation) {
        var wilaya = wilayaOf(organisation.commune());
        return new Organisation.Place(wilaya, chambers.serving(wilaya).orElse(""));
    }

    /// @throws ProblemException 409 when another organisation has the code
    void add(Organisation organisation) {
        written(() -> {
            database.persist(organisation);
            database.flush();
        });
    }

    /// Writes what has changed, so that the version is the one to be told.
    void flush() {
        written(database::flush);
    }

    private static void written(Runnable write) {
        try {
            write.run();
        } catch (PersistenceException e) {
            if (BrokenConstraint.of(e).filter("organisation_code_once"::equals).isPresent()) {
                throw OrganisationProblem.ORGANISATION_CODE_TAKEN.because();
            }
            throw e;
        }
    }

    List<Organisation> toLapse(int limit) {
        return database.createNativeQuery("""
                select o.* from organisation o
                 where o.status in ('APPROVED', 'SUSPENDED') and o.approved_until < :day
                    or o.status not in ('STRUCK_OFF', 'DISSOLVED', 'DISCARDED') and o.supervisor_due_on < :day and not o.supervisor_overdue
                 order by o.id limit :limit for update skip locked
                """, Organisation.class).setParameter("day", calendar.today()).setParameter("limit", limit).getResultList();
    }

    private Organisation one(Caller caller, String code, Set<String> wilayas) {
        var own = caller.is(Role.ASSOCIATION_OFFICER) && caller.organisation().filter(code::equals).isPresent();
        return own ? unchecked(code) : inWilayas(code, wilayas);
    }

    private Organisation unchecked(String code) {
        return database.createNativeQuery("select o.* from organisation o where o.code = :code and o.status <> 'DISCARDED'",
                Organisation.class).setParameter("code", code).uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    private Organisation inWilayas(String code, Set<String> wilayas) {
        return database.createNativeQuery("select o.* from organisation o where o.code = :code and o.status <> 'DISCARDED' and"
                + OF_COMMUNES_TODAY, Organisation.class).setParameter("code", code)
                .setParameter("wilayas", wilayas.toArray(String[]::new), String[].class).setParameter("day", calendar.today())
                .uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    private String wilayaOf(String commune) {
        return territory.commune(commune).map(CommuneView::wilaya).orElse("");
    }
}
