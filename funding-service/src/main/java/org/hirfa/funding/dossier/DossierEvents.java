package org.hirfa.funding.dossier;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.funding.artisanstanding.Artisans;
import org.hirfa.funding.scheme.Schemes;
import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// Tells others what became of a dossier: the artisan's journey is made of it.
@ApplicationScoped
class DossierEvents {

    static final String SUBMITTED = "dossier.submitted.v1";
    static final String DECIDED = "dossier.decided.v1";
    static final String DISBURSED = "dossier.disbursed.v1";
    static final String CLOSED = "dossier.closed.v1";

    private static final String TOPIC = "hirfa.funding.dossier";

    private final Outbox outbox;
    private final Artisans artisans;
    private final Schemes schemes;

    DossierEvents(Outbox outbox, Artisans artisans, Schemes schemes) {
        this.outbox = outbox;
        this.artisans = artisans;
        this.schemes = schemes;
    }

    /// @param titles of the scheme
    /// @param on the day it happened
    /// @param amount what is asked for, or was paid; null when no money is meant
    record DossierFact(UUID dossierId, long version, UUID artisanId, String registrationNumber, String agency, String scheme,
            Multilingual titles, DossierStatus status, LocalDate on, @Nullable Money amount) {}

    record Money(long amount, String currency) {}

    /// @param dossier already flushed, so that its version is the one others will see
    void tell(String type, Dossier dossier, LocalDate on, @Nullable Long amount) {
        var artisan = artisans.withId(dossier.artisanId()).orElseThrow();
        var fact = new DossierFact(dossier.id(), dossier.version(), dossier.artisanId(), artisan.registrationNumber(),
                dossier.agency(), dossier.scheme(), schemes.titles(dossier.scheme()).orElseThrow(), dossier.status(), on,
                amount == null ? null : new Money(amount, dossier.currency()));
        outbox.append(new OutgoingEvent(TOPIC, type, dossier.id(), fact));
    }
}
