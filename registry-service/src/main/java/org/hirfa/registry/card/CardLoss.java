package org.hirfa.registry.card;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.card.CardScope.Found;
import org.jspecify.annotations.Nullable;

/// Loss and theft: declared by the holder or at the counter, effective at once, kept for good; undone when the card turns up
/// before another has been printed in its place.
@ApplicationScoped
class CardLoss {

    private final Session database;
    private final Cards cards;
    private final CardScope scope;
    private final CardSteps steps;
    private final CardChanges changes;
    private final Clock clock;
    private final LegalCalendar calendar;

    CardLoss(Session database, Cards cards, CardScope scope, CardSteps steps, CardChanges changes, Clock clock,
            LegalCalendar calendar) {
        this.database = database;
        this.cards = cards;
        this.scope = scope;
        this.steps = steps;
        this.changes = changes;
        this.clock = clock;
        this.calendar = calendar;
    }

    @Transactional
    Found report(UUID id, Caller caller, @Nullable String ifMatch, ReportLoss order) {
        var found = steps.open(scope.ownOrManaged(id, caller), ifMatch, CardStep.REPORT_LOST);
        if (order.happenedOn().isAfter(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("happenedOn", "not-in-past");
        }
        found.card().reportLost();
        changes.keep(found.card(), found.holder(), CardStep.REPORT_LOST, caller.subject(), order.circumstance().name());
        database.createNativeMutationQuery("""
                insert into card_loss (id, card_id, circumstance, happened_on, note, declared_at, declared_by, declared_by_name)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """).setParameter(1, UuidVersion7Strategy.INSTANCE.generateUuid(null)).setParameter(2, found.card().id())
                .setParameter(3, order.circumstance().name()).setParameter(4, order.happenedOn()).setParameter(5, order.note())
                .setParameter(6, clock.instant()).setParameter(7, caller.subject()).setParameter(8, caller.name()).executeUpdate();
        return found;
    }

    @Transactional
    Found find(UUID id, Caller caller, @Nullable String ifMatch) {
        var found = steps.open(scope.managed(id, caller), ifMatch, CardStep.FIND);
        withdrawSuccessor(found, caller);
        var step = found.holder().isActive() ? CardStep.FIND : CardStep.FIND_SUSPENDED;
        found.card().find(step == CardStep.FIND);
        changes.keep(found.card(), found.holder(), step, caller.subject(), null);
        database.createNativeMutationQuery("update card_loss set found_at = ?1, found_by = ?2 where card_id = ?3 and found_at is null")
                .setParameter(1, clock.instant()).setParameter(2, caller.subject()).setParameter(3, found.card().id()).executeUpdate();
        return found;
    }

    private void withdrawSuccessor(Found found, Caller caller) {
        var successor = cards.successorOf(found.card().id()).orElse(null);
        if (successor == null) {
            return;
        }
        if (successor.state() != CardState.REQUESTED || successor.printBatch() != null) {
            throw CardProblem.CARD_REPLACEMENT_PRINTED.because(successor.number());
        }
        successor.revoke(found.card().number());
        changes.keep(successor, found.holder(), CardStep.REVOKE, caller.subject(), found.card().number());
    }
}
