package org.hirfa.outbox;

import java.util.ArrayList;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.hirfa.http.Versions;
import org.hirfa.outbox.DeadLetter.State;
import org.hirfa.problem.FieldFault;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/// What a person decides about a dead letter. Each decision leaves who took it and when.
@ApplicationScoped
class DeadLetterDecisions {

    private final DeadLetters deadLetters;
    private final Instance<EventConsumer> consumers;

    DeadLetterDecisions(DeadLetters deadLetters, @Any Instance<EventConsumer> consumers) {
        this.deadLetters = deadLetters;
        this.consumers = consumers;
    }

    /// Corrects the content: the members given replace those of the payload, null removes one, the others stay as they
    /// are (JSON Merge Patch, RFC 7396). So whoever repairs a date need not know the names. Content that is no JSON
    /// object is replaced as a whole. Refused for [SettledMembers], and for the type of an event that has one: under another
    /// type the same content would say something else.
    @Transactional
    DeadLetter repair(UUID id, @Nullable String ifMatch, ObjectNode changes, @Nullable String type, String by) {
        var letter = open(id, ifMatch);
        var repaired = PayloadPatch.apply(letter.payload(), changes);
        refuseForgery(letter, repaired, type);
        var changed = deadLetters.change(letter.with(repaired, type == null ? letter.type() : type), by);
        Log.infof("Dead letter deadLetterId=%s repaired", id);
        return changed;
    }

    private static void refuseForgery(DeadLetter letter, String repaired, @Nullable String type) {
        var faults = new ArrayList<FieldFault>();
        SettledMembers.touched(letter.payload(), repaired)
                .forEach(place -> faults.add(new FieldFault("/payload" + place, "not-repairable")));
        if (type != null && !type.equals(letter.type()) && !letter.type().equals(ReceivedEvent.UNREADABLE)) {
            faults.add(new FieldFault("/type", "not-repairable"));
        }
        if (!faults.isEmpty()) {
            throw DeadLetterProblem.DEAD_LETTER_REPAIR_REFUSED.because().at(faults);
        }
    }

    @Transactional
    DeadLetter discard(UUID id, @Nullable String ifMatch, String reason, String by) {
        var letter = open(id, ifMatch);
        var changed = deadLetters.change(letter.ended(State.DISCARDED, reason), by);
        Log.infof("Dead letter deadLetterId=%s discarded", id);
        return changed;
    }

    /// Hands the event to its consumer once more. The handler's work and the end of the dead letter are one transaction;
    /// when the handler fails again, the attempt is noted and the dead letter stays open.
    DeadLetter replay(UUID id, @Nullable String ifMatch, String by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> replayed(id, ifMatch, by));
        } catch (HandlerFailed e) {
            var reason = Fault.describe(e.getCause());
            QuarkusTransaction.requiringNew().run(() -> noteFailure(id, reason, by));
            Log.warnf("Dead letter deadLetterId=%s fails again: %s", id, reason);
            throw DeadLetterProblem.DEAD_LETTER_FAILS_AGAIN.because();
        }
    }

    private DeadLetter replayed(UUID id, @Nullable String ifMatch, String by) {
        var letter = open(id, ifMatch);
        var consumer = consumers.stream().filter(one -> one.name().equals(letter.consumer())).findFirst()
                .orElseThrow(DeadLetterProblem.DEAD_LETTER_WITHOUT_CONSUMER::because);
        var changed = deadLetters.change(letter.ended(State.REPLAYED, null), by);
        try {
            consumer.handle(letter.event());
        } catch (RuntimeException e) {
            throw Fault.of(e) == Fault.DATABASE_AWAY ? e : new HandlerFailed(e);
        }
        Log.infof("Dead letter deadLetterId=%s replayed", id);
        return changed;
    }

    private void noteFailure(UUID id, String reason, String by) {
        deadLetters.hold(id).filter(letter -> letter.state() == State.OPEN)
                .ifPresent(letter -> deadLetters.change(letter.failedAgain(reason), by));
    }

    private DeadLetter open(UUID id, @Nullable String ifMatch) {
        var letter = deadLetters.hold(id).orElseThrow(DeadLetterProblem.DEAD_LETTER_UNKNOWN::because);
        Versions.requireMatch(ifMatch, letter.version());
        if (letter.state() != State.OPEN) {
            throw DeadLetterProblem.DEAD_LETTER_NOT_OPEN.because();
        }
        return letter;
    }

    /// Ends the replaying transaction and keeps what the handler threw.
    private static final class HandlerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HandlerFailed(RuntimeException cause) {
            super(cause);
        }

        @Override
        public synchronized RuntimeException getCause() {
            return (RuntimeException) super.getCause();
        }
    }
}
