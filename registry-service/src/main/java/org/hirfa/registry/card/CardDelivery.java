package org.hirfa.registry.card;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.card.CardScope.Found;
import org.jspecify.annotations.Nullable;

/// Hands a card over. The card in whose place it comes is good until this moment and no longer.
@ApplicationScoped
class CardDelivery {

    private final Cards cards;
    private final CardScope scope;
    private final CardSteps steps;
    private final CardChanges changes;
    private final Clock clock;
    private final LegalCalendar calendar;

    CardDelivery(Cards cards, CardScope scope, CardSteps steps, CardChanges changes, Clock clock, LegalCalendar calendar) {
        this.cards = cards;
        this.scope = scope;
        this.steps = steps;
        this.changes = changes;
        this.clock = clock;
        this.calendar = calendar;
    }

    @Transactional
    Found deliver(UUID id, Caller caller, @Nullable String ifMatch, DeliverCard order) {
        var found = steps.open(scope.managed(id, caller), ifMatch, CardStep.DELIVER);
        CardSteps.requireActive(found.holder());
        replaceBefore(found, caller);
        found.card().deliver();
        changes.keep(found.card(), found.holder(), CardStep.DELIVER, caller.subject(), null);
        cards.getSession().createNativeMutationQuery("""
                insert into card_delivery (card_id, recipient, recipient_name, identity_shown, delivered_at, delivered_by)
                values (?1, ?2, ?3, ?4, ?5, ?6)
                """).setParameter(1, id).setParameter(2, order.recipient().name()).setParameter(3, order.recipientName())
                .setParameter(4, order.identityShown() == null ? null : order.identityShown().name())
                .setParameter(5, clock.instant()).setParameter(6, caller.subject()).executeUpdate();
        return found;
    }

    private void replaceBefore(Found found, Caller caller) {
        var before = found.card().replaces() == null ? null : cards.findById(found.card().replaces());
        if (before != null && before.state() == CardState.LOST) {
            end(before, CardStep.REPLACE, found, caller);
        }
        cards.currentOf(found.card().artisanId())
                .ifPresent(current -> end(current, current.isPast(calendar.today()) ? CardStep.EXPIRE : CardStep.REPLACE, found, caller));
    }

    private void end(Card before, CardStep step, Found found, Caller caller) {
        if (step == CardStep.REPLACE) {
            before.replace();
        } else {
            before.expire();
        }
        changes.keep(before, found.holder(), step, caller.subject(), found.card().number());
    }
}
