package org.hirfa.registry.card;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.card.CardScope.Found;
import org.jspecify.annotations.Nullable;

/// The steps that a chamber takes with one card at its counter. From the hand-over on, the other services know that it is good.
@ApplicationScoped
class CardSteps {

    private final CardScope scope;
    private final CardChanges changes;
    private final CardValidity validity;
    private final Clock clock;
    private final LegalCalendar calendar;

    CardSteps(CardScope scope, CardChanges changes, CardValidity validity, Clock clock, LegalCalendar calendar) {
        this.scope = scope;
        this.changes = changes;
        this.validity = validity;
        this.clock = clock;
        this.calendar = calendar;
    }

    @Transactional
    Found print(UUID id, Caller caller, @Nullable String ifMatch) {
        var found = open(scope.managed(id, caller), ifMatch, CardStep.PRINT);
        requireActive(found.holder());
        if (found.card().printBatch() == null) {
            found.card().print(clock.instant(), validity.imprint());
        } else {
            found.card().print(clock.instant());
        }
        return kept(found, CardStep.PRINT, caller, null);
    }

    @Transactional
    Found misprint(UUID id, Caller caller, @Nullable String ifMatch, String reason) {
        var found = open(scope.managed(id, caller), ifMatch, CardStep.MISPRINT);
        // Its place in the lists says INVALID since it was given, and is left to the spoilt piece.
        found.card().misprint();
        return kept(found, CardStep.MISPRINT, caller, reason);
    }

    @Transactional
    Found suspend(UUID id, Caller caller, @Nullable String ifMatch, String reason) {
        var found = open(scope.managed(id, caller), ifMatch, CardStep.SUSPEND);
        found.card().suspend(Card.SuspendedWith.CARD);
        return kept(found, CardStep.SUSPEND, caller, reason);
    }

    @Transactional
    Found resume(UUID id, Caller caller, @Nullable String ifMatch, String reason) {
        var found = open(scope.managed(id, caller), ifMatch, CardStep.RESUME);
        requireActive(found.holder());
        found.card().resume();
        return kept(found, CardStep.RESUME, caller, reason);
    }

    @Transactional
    Found revoke(UUID id, Caller caller, @Nullable String ifMatch, String reason) {
        var found = open(scope.managed(id, caller), ifMatch, CardStep.REVOKE);
        found.card().revoke(reason);
        return kept(found, CardStep.REVOKE, caller, reason);
    }

    /// @throws org.hirfa.problem.ProblemException for a card that is not there, not the one that the caller saw, or not in a state
    ///     from which the step can be taken
    Found open(Optional<Found> found, @Nullable String ifMatch, CardStep step) {
        var card = found.orElseThrow(CardProblem.CARD_UNKNOWN::because).card();
        Versions.requireMatch(ifMatch, card.version());
        var state = card.stateOn(calendar.today());
        if (!step.isOpenFrom(state)) {
            throw CardProblem.CARD_STATE.because(state);
        }
        return found.get();
    }

    static void requireActive(ArtisanSummary holder) {
        if (!holder.isActive()) {
            throw CardProblem.CARD_HOLDER_NOT_ACTIVE.because(holder.status());
        }
    }

    private Found kept(Found found, CardStep step, Caller caller, @Nullable String reason) {
        changes.keep(found.card(), found.holder(), step, caller.subject(), reason);
        return found;
    }
}
