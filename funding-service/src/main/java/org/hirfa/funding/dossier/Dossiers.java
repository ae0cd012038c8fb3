package org.hirfa.funding.dossier;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The dossiers, always through a [DossierScope].
@ApplicationScoped
class Dossiers implements PanacheRepositoryBase<Dossier, UUID> {

    private static final String IN_SCOPE = """
            select d.* from dossier d join dossier_party a on a.artisan_id = d.artisan_id
            where d.id = :id and (:everything or cast(:account as uuid) = any(a.accounts)
                or cast(:chamber as text) = any(a.chambers) and (d.submitted_at is not null or d.opened_by = 'CHAMBER')
                or cast(:counter as text) = any(a.chambers) and d.opened_by = 'CHAMBER'
                or d.agency = cast(:agency as text) and d.submitted_at is not null)
            """;

    Optional<Dossier> find(UUID id, DossierScope scope) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(IN_SCOPE, Dossier.class)
                .setParameter("id", id)
                .setParameter("everything", scope.everything())
                .setParameter("account", scope.account(), UUID.class)
                .setParameter("chamber", scope.chamber(), String.class)
                .setParameter("counter", scope.counter(), String.class)
                .setParameter("agency", scope.agency(), String.class)
                .uniqueResultOptional();
    }

    /// For a step of somebody who must have seen the dossier as it is now.
    Dossier current(UUID id, DossierScope scope, @Nullable String ifMatch) {
        var dossier = find(id, scope).orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, dossier.version());
        return dossier;
    }

    boolean hasOpen(Set<UUID> registrations, String scheme) {
        return count("from Dossier d where d.artisanId in ?1 and d.scheme = ?2 and " + Dossier.IS_OPEN, registrations, scheme) > 0;
    }

    /// Lets the database's own rules speak now: two requests at once may both have found nothing in the way.
    void flushKept() {
        try {
            flush();
        } catch (PersistenceException e) {
            var constraint = violated(e);
            if ("dossier_one_open_per_scheme".equals(constraint)) {
                throw DossierProblem.DOSSIER_ALREADY_OPEN.because();
            }
            if ("disbursement_once".equals(constraint)) {
                throw DossierProblem.TRANCHE_ALREADY_PAID.because();
            }
            throw e;
        }
    }

    private static @Nullable String violated(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return violation.getConstraintName();
            }
        }
        return null;
    }
}
