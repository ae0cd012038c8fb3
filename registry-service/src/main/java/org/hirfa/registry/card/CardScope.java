package org.hirfa.registry.card;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.chamber.ChamberScope;

/// Which cards a caller may see and which they may act on.
@ApplicationScoped
class CardScope {

    private final Cards cards;
    private final ArtisanDirectory artisans;
    private final ChamberScope chambers;
    private final AccessLog accesses;

    CardScope(Cards cards, ArtisanDirectory artisans, ChamberScope chambers, AccessLog accesses) {
        this.cards = cards;
        this.artisans = artisans;
        this.chambers = chambers;
        this.accesses = accesses;
    }

    record Found(Card card, ArtisanSummary holder) {}

    /// The card, if its holder belongs to the caller's chamber; it leaves an access entry, like every look at a card by others.
    Optional<Found> managed(UUID id, Caller caller) {
        return find(id).filter(found -> mayManage(found.holder(), caller));
    }

    /// The card, if it is the caller's own, or its holder belongs to the caller's chamber.
    Optional<Found> ownOrManaged(UUID id, Caller caller) {
        return find(id).filter(found -> isOwn(found.holder(), caller) || mayManage(found.holder(), caller));
    }

    Optional<Found> own(UUID id, Caller caller) {
        return find(id).filter(found -> isOwn(found.holder(), caller));
    }

    /// Whoever may have a card of the caller's chamber.
    Optional<ArtisanSummary> managedHolder(UUID artisanId, Caller caller) {
        return artisans.find(artisanId).filter(holder -> mayManage(holder, caller));
    }

    /// The card, if it is the caller's own or the caller may read the holder's file; the latter leaves an access entry, in
    /// the transaction of the read.
    @Transactional
    Optional<Found> readable(UUID id, Caller caller) {
        return find(id).filter(found -> mayRead(found.holder(), caller));
    }

    @Transactional
    Optional<ArtisanSummary> readableHolder(UUID artisanId, Caller caller) {
        return artisans.find(artisanId).filter(holder -> mayRead(holder, caller));
    }

    private Optional<Found> find(UUID id) {
        return cards.findByIdOptional(id)
                .flatMap(card -> artisans.find(card.artisanId()).map(holder -> new Found(card, holder)));
    }

    private static boolean isOwn(ArtisanSummary holder, Caller caller) {
        return caller.account().equals(holder.account());
    }

    private boolean mayManage(ArtisanSummary holder, Caller caller) {
        if (chambers.manages(caller, holder.wilaya())) {
            note(holder);
            return true;
        }
        return false;
    }

    private void note(ArtisanSummary holder) {
        accesses.record(new Access(holder.personId(), "card", "registration"));
    }

    private boolean mayRead(ArtisanSummary holder, Caller caller) {
        if (isOwn(holder, caller)) {
            return true;
        }
        if (chambers.reads(caller, holder.wilaya())) {
            note(holder);
            return true;
        }
        return false;
    }
}
