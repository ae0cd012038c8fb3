package org.hirfa.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A dead letter as its keeper sees it: without what a fact tells of a person.
///
/// @param payload         the content, all masked but ids, version, codes and dates; null in lists
/// @param originalPayload as it arrived, null in lists and when it was not repaired
public record DeadLetterView(UUID id, String consumer, String topic, int partition, long offset, UUID eventId,
        String type, Instant happenedAt, String reason, int attempts, DeadLetter.State state, Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String changedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String originalPayload, long version) {

    static DeadLetterView inList(DeadLetter letter) {
        return of(letter, null, null);
    }

    static DeadLetterView whole(DeadLetter letter) {
        var repaired = !letter.payload().equals(letter.originalPayload());
        return of(letter, ShownContent.of(letter.payload()),
                repaired ? ShownContent.of(letter.originalPayload()) : null);
    }

    private static DeadLetterView of(DeadLetter letter, @Nullable String payload, @Nullable String original) {
        return new DeadLetterView(letter.id(), letter.consumer(), letter.topic(), letter.partition(), letter.offset(),
                letter.eventId(), letter.type(), letter.happenedAt(), letter.reason(), letter.attempts(), letter.state(),
                letter.recordedAt(), letter.changedBy(), letter.changedAt(), letter.note(), payload, original,
                letter.version());
    }
}
