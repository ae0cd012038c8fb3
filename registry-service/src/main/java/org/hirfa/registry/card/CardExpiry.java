package org.hirfa.registry.card;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanDirectory;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/// Notes that cards have passed their last day. Whoever asks is told so from that day on without it; this tells those who do not
/// ask, and makes room for the next card. Several replicas share the work, and each card has a transaction of its own: one that
/// cannot be noted keeps none of the others back.
@ApplicationScoped
class CardExpiry {

    private static final String BY = "registry-service";

    private final Cards cards;
    private final ArtisanDirectory artisans;
    private final CardChanges changes;
    private final LegalCalendar calendar;

    CardExpiry(Cards cards, ArtisanDirectory artisans, CardChanges changes, LegalCalendar calendar) {
        this.cards = cards;
        this.artisans = artisans;
        this.changes = changes;
        this.calendar = calendar;
    }

    /// Notes all there are.
    ///
    /// @return how many were noted
    int turn() {
        var failed = new HashSet<UUID>();
        var noted = 0;
        while (true) {
            var taken = new UUID[1];
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> next(failed, taken))) {
                    return noted;
                }
                noted++;
            } catch (RuntimeException e) {
                if (taken[0] == null) {
                    throw e;
                }
                failed.add(taken[0]);
                Log.errorf(e, "card %s could not be noted as expired; tried again the next time", taken[0]);
            }
        }
    }

    private boolean next(Set<UUID> failed, UUID[] taken) {
        var card = cards.past(calendar.today(), failed).orElse(null);
        if (card == null) {
            return false;
        }
        taken[0] = card.id();
        var holder = artisans.find(card.artisanId()).orElseThrow();
        card.expire();
        changes.keep(card, holder, CardStep.EXPIRE, BY, null);
        return true;
    }
}
