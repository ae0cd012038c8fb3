package org.hirfa.funding.dossier;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.funding.artisanstanding.Artisans;
import org.hirfa.funding.scheme.Schemes;
import org.jspecify.annotations.Nullable;

/// Shows dossiers, and leaves a trace of it wherever the reader is not the artisan.
@ApplicationScoped
class DossierDisclosure {

    private final Artisans artisans;
    private final Schemes schemes;
    private final Caller caller;
    private final AccessLog log;

    DossierDisclosure(Artisans artisans, Schemes schemes, Caller caller, AccessLog log) {
        this.artisans = artisans;
        this.schemes = schemes;
        this.caller = caller;
        this.log = log;
    }

    DossierView view(Dossier dossier) {
        var artisan = artisans.withId(dossier.artisanId()).orElseThrow();
        if (!isCaller(artisan.account())) {
            log.record(new Access(dossier.personId(), "dossier", purpose()));
        }
        return DossierView.of(dossier, artisan, schemes.titles(dossier.scheme()).orElseThrow());
    }

    /// One entry for each person whose dossiers are listed.
    void listed(List<DossierLists.Listed> rows) {
        log.recordAll(rows.stream().filter(row -> !isCaller(row.account())).map(DossierLists.Listed::personId).distinct()
                .map(person -> new Access(person, "dossier.list", purpose())).toList());
    }

    private boolean isCaller(@Nullable UUID account) {
        return caller.is(Role.ARTISAN) && caller.account().equals(account);
    }

    private String purpose() {
        if (caller.isAny(Role.AGENCY_OFFICER, Role.AGENCY_CLIENT)) {
            return "funding-decision";
        }
        return caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR) ? "dossier-transmission" : "supervision";
    }
}
