package org.hirfa.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An event that a consumer could not deal with, and what was decided about it.
///
/// @param payload         as it would be replayed
/// @param originalPayload as it arrived
/// @param reason          why the last try failed, without values of the event
/// @param changedBy       who repaired, replayed or discarded it last
/// @param note            why it was discarded
public record DeadLetter(UUID id, String consumer, String topic, int partition, long offset, UUID eventId, String type,
        Instant happenedAt, String key, String payload, String originalPayload, String reason, int attempts, State state,
        Instant recordedAt, @Nullable String changedBy, @Nullable Instant changedAt, @Nullable String note,
        long version) {

    /// Only an open one can be changed.
    public enum State { OPEN, REPLAYED, DISCARDED }

    ReceivedEvent event() {
        return new ReceivedEvent(eventId, type, happenedAt, key, payload);
    }

    DeadLetter with(String newPayload, String newType) {
        return changed(newPayload, newType, reason, attempts, state, note);
    }

    DeadLetter failedAgain(String why) {
        return changed(payload, type, why, attempts + 1, state, note);
    }

    DeadLetter ended(State end, @Nullable String why) {
        return changed(payload, type, reason, attempts, end, why);
    }

    private DeadLetter changed(String newPayload, String newType, String newReason, int newAttempts, State newState,
            @Nullable String newNote) {
        return new DeadLetter(id, consumer, topic, partition, offset, eventId, newType, happenedAt, key, newPayload,
                originalPayload, newReason, newAttempts, newState, recordedAt, changedBy, changedAt, newNote, version);
    }
}
