package org.hirfa.funding.dossier;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.funding.scheme.Schemes;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Reads dossiers within the caller's scope. A read and the entry it leaves share a transaction, and so a connection: two for
/// each request, and as many requests as the pool has connections would wait for each other.
@ApplicationScoped
public class DossierReading {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final DossierDisclosure disclosure;
    private final Schemes schemes;
    private final Caller caller;

    DossierReading(Dossiers dossiers, DossierLists lists, DossierDisclosure disclosure, Schemes schemes, Caller caller) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.disclosure = disclosure;
        this.schemes = schemes;
        this.caller = caller;
    }

    @Transactional
    DossierView get(UUID id) {
        return disclosure.view(dossiers.find(id, DossierScope.readableBy(caller)).orElseThrow(StandardProblem.NOT_FOUND::because));
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a scheme that does not exist: a filter never fails open
    @Transactional
    Page<DossierSummary> list(DossierLists.Filter filter, Paging paging) {
        if (filter.scheme() != null && schemes.titles(filter.scheme()).isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("scheme", "unknown-value");
        }
        return page(DossierScope.readableBy(caller), filter, paging);
    }

    /// The caller's own, as an artisan.
    @Transactional
    public Page<DossierSummary> own(Paging paging) {
        return page(DossierScope.ownedBy(caller), new DossierLists.Filter(null, null), paging);
    }

    private Page<DossierSummary> page(DossierScope scope, DossierLists.Filter filter, Paging paging) {
        var rows = lists.list(scope, filter, after(paging), paging.limit() + 1);
        disclosure.listed(rows.subList(0, Math.min(rows.size(), paging.limit())));
        return Page.of(rows, paging.limit(), row -> List.of(row.summary().id().toString()), DossierLists.Listed::summary);
    }

    private static @Nullable UUID after(Paging paging) {
        try {
            return paging.after(1).stream().findFirst().map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
