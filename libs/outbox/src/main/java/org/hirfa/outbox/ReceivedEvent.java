package org.hirfa.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/// An event as it arrived (CloudEvents 1.0, binary mode over Kafka).
///
/// @param id      the same at each delivery
/// @param type    for example `card.issued.v1`
/// @param at      when it happened, by the clock of its source: for people to read, never to order by
/// @param key     the aggregate's id
/// @param payload the fact as JSON
public record ReceivedEvent(UUID id, String type, Instant at, String key, String payload) {

    /// The type of an event whose headers tell nothing.
    static final String UNREADABLE = "unreadable";

    /// PostgreSQL, JSON readers and people all know the years until here; Java would read on for a billion.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /// The fact as the consumer sees it: fields the view does not name are ignored.
    ///
    /// @throws IllegalArgumentException if it is not JSON or does not fit the view
    public <T> T as(Class<T> view) {
        return FactJson.read(payload, view);
    }

    /// @throws IllegalArgumentException if a header is missing or not what it should be, or there is no content
    static ReceivedEvent of(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("no content");
        }
        try {
            var at = OffsetDateTime.parse(header(record, "ce_time")).toInstant();
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                throw new IllegalArgumentException("ce_time is not between 1970 and 9999");
            }
            return new ReceivedEvent(UUID.fromString(header(record, "ce_id")), header(record, "ce_type"), at,
                    record.key() == null ? "" : record.key(), record.value());
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("ce_time is not a time");
        }
    }

    /// Stands in for an event whose headers tell nothing: the same at each delivery of the record.
    static ReceivedEvent unreadable(ConsumerRecord<String, String> record) {
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        return new ReceivedEvent(UUID.nameUUIDFromBytes(place.getBytes(UTF_8)), UNREADABLE,
                Instant.ofEpochMilli(Math.clamp(record.timestamp(), 0, LATEST.toEpochMilli())),
                record.key() == null ? "" : record.key(), record.value() == null ? "" : record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
