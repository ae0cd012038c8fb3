package org.hirfa.registry.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanDirectory;


/// Notes that cards have passed their last day. Whoever asks is told so from that day on without it; this tells those who do not
/// ask, and makes room for the next card. Several replicas share the work.
@ApplicationScoped
class CardExpiry {

    private static final int AT_ONCE = 100;
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

    /// @return how many were noted; as long as it is not zero there may be more
    @Transactional
    int turn() {
        var past = cards.past(calendar.today(), AT_ONCE);
        for (var card : past) {
            var holder = artisans.find(card.artisanId()).orElseThrow();
            card.expire();
            changes.keep(card, holder, CardStep.EXPIRE, BY, null);
        }
        return past.size();
    }
}
