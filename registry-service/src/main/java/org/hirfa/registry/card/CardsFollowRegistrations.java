package org.hirfa.registry.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

import org.hirfa.registry.artisan.RegistrationChanged;

/// A card is as good as the registration behind it: what happens to that happens to its cards, in the same transaction.
///
/// A transfer or a move of the map changes no card: number and validity are national; one that waits in the former chamber's
/// print batch waits in the new one's queue. A merged registration's card is suspended
/// rather than revoked, because a merge can be undone.
@ApplicationScoped
class CardsFollowRegistrations {

    private final Cards cards;
    private final CardRequests requests;
    private final CardChanges changes;

    CardsFollowRegistrations(Cards cards, CardRequests requests, CardChanges changes) {
        this.cards = cards;
        this.requests = requests;
        this.changes = changes;
    }

    void follow(@Observes RegistrationChanged change) {
        switch (change.change()) {
            case SUSPENDED, MERGED -> suspend(change);
            case RESUMED, UNMERGED -> resume(change);
            case STRUCK_OFF -> revoke(change);
            case RE_REGISTERED -> requests.request(change.artisan().artisanId(), change.by());
            case TRANSFERRED, REHOMED -> leaveBatch(change);
            case REGISTERED, AMENDED -> { }
        }
    }

    private void suspend(RegistrationChanged change) {
        for (var card : cards.lockOpenOf(change.artisan().artisanId())) {
            if (CardStep.SUSPEND.isOpenFrom(card.state())) {
                card.suspend(Card.SuspendedWith.REGISTRATION);
                changes.keep(card, change.artisan(), CardStep.SUSPEND, change.by(), reason(change));
            } else if (card.isTaken()) {
                card.release();
            } else if (CardState.AWAITED.contains(card.state())) {
                // A hand-over that is under way has seen an active holder: with another version it fails.
                cards.getEntityManager().lock(card, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        }
    }

    /// Of two reasons that keep a card suspended, the end of one leaves the other.
    private void resume(RegistrationChanged change) {
        if (!change.artisan().isActive()) {
            return;
        }
        for (var card : cards.lockOpenOf(change.artisan().artisanId())) {
            if (card.state() == CardState.SUSPENDED && card.suspendedWith() == Card.SuspendedWith.REGISTRATION) {
                card.resume();
                changes.keep(card, change.artisan(), CardStep.RESUME, change.by(), reason(change));
            }
        }
    }

    /// What the former chamber has not printed is the new one's to print.
    private void leaveBatch(RegistrationChanged change) {
        for (var card : cards.lockOpenOf(change.artisan().artisanId())) {
            if (card.isTaken() && !cards.batchIsOf(change.artisan().chamber(), card)) {
                card.release();
            }
        }
    }

    private void revoke(RegistrationChanged change) {
        for (var card : cards.lockOpenOf(change.artisan().artisanId())) {
            card.revoke(reason(change));
            changes.keep(card, change.artisan(), CardStep.REVOKE, change.by(), reason(change));
        }
    }

    private static String reason(RegistrationChanged change) {
        return change.reason() == null ? change.change().name() : change.reason();
    }
}
