package org.hirfa.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.Log;

/// The dead letters of this service's consumers.
@ApplicationScoped
class DeadLetters {

    /// Beyond this the dead topic gets the circumstances only; the content stays in the table. Written as JSON, a
    /// character takes up to six bytes: it fits into an event in any case.
    private static final int LONG = Outbox.MOST_BYTES / 8;

    /// What the name of a topic's dead letters ends with.
    static final String DEAD = ".dead";

    private final Database database;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    DeadLetters(Database database, Inbox inbox, Outbox outbox, Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Told on `<topic>.dead` when an event has become a dead letter.
    record DeadLetterRecorded(UUID eventId, String consumer, String topic, int partition, long offset, String type,
            String reason, int attempts, @Nullable String payload) {}

    /// Keeps the event and tells the dead topic, in the caller's transaction. The claim goes with it: delivered again,
    /// the event is left to whoever decides about the dead letter.
    ///
    /// @return false if the consumer has dealt with the event already, in whatever way
    @Transactional(Transactional.TxType.MANDATORY)
    boolean keep(String consumer, ConsumerRecord<String, String> record, ReceivedEvent event, String reason,
            int attempts) {
        if (!inbox.claims(consumer, event.id())) {
            return false;
        }
        var payload = storable(event.payload());
        var type = cut(storable(event.type()));
        int kept = database.change("""
                insert into dead_letter (consumer, topic, kafka_partition, kafka_offset, event_id, type, happened_at, key,
                                         payload, original_payload, reason, attempts, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint dead_letter_once do nothing
                """, consumer, record.topic(), record.partition(), record.offset(), event.id(), type, event.at(),
                storable(event.key()), payload, payload, storable(reason), attempts, clock.instant());
        if (kept == 0) {
            return false;
        }
        outbox.append(record.topic() + DEAD, "dead-letter.recorded.v1", cut(storable(event.key())),
                new DeadLetterRecorded(event.id(), consumer, record.topic(), record.partition(), record.offset(), type,
                        storable(reason), attempts, payload.length() > LONG ? null : payload));
        Log.errorf("%s could not deal with eventId=%s of topic=%s after %d tries: %s", consumer, event.id(),
                record.topic(), attempts, reason);
        return true;
    }

    /// @param after id of the last one seen, null for the newest
    List<DeadLetter> list(@Nullable String consumer, @Nullable String topic, DeadLetter.@Nullable State state,
            @Nullable UUID after, int limit) {
        return database.rows(DeadLetters::read, """
                select * from dead_letter
                 where (?::text is null or consumer = ?) and (?::text is null or topic = ?)
                   and (?::text is null or state = ?) and (?::uuid is null or id < ?)
                 order by id desc limit ?
                """, consumer, consumer, topic, topic, name(state), name(state), after, after, limit);
    }

    Optional<DeadLetter> find(UUID id) {
        return database.rows(DeadLetters::read, "select * from dead_letter where id = ?", id).stream().findFirst();
    }

    /// The same, held until the transaction ends: two replays of one dead letter must not both run its handler.
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<DeadLetter> hold(UUID id) {
        return database.rows(DeadLetters::read, "select * from dead_letter where id = ? for update", id)
                .stream().findFirst();
    }

    /// Writes what may change of a dead letter.
    @Transactional(Transactional.TxType.MANDATORY)
    DeadLetter change(DeadLetter changed, String by) {
        return database.rows(DeadLetters::read, """
                update dead_letter set payload = ?, type = ?, reason = ?, attempts = ?, state = ?, note = ?,
                       changed_by = ?, changed_at = ?, version = version + 1
                 where id = ? returning *
                """, changed.payload(), changed.type(), changed.reason(), changed.attempts(), changed.state().name(),
                changed.note(), by, clock.instant(), changed.id()).getFirst();
    }

    private static @Nullable String name(DeadLetter.@Nullable State state) {
        return state == null ? null : state.name();
    }

    /// PostgreSQL keeps any text but this one character.
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /// Anybody may have written it, at any length.
    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(row.getObject("id", UUID.class), row.getString("consumer"), row.getString("topic"),
                row.getInt("kafka_partition"), row.getLong("kafka_offset"), row.getObject("event_id", UUID.class),
                row.getString("type"), Objects.requireNonNull(Sql.instant(row, "happened_at")), row.getString("key"),
                row.getString("payload"), row.getString("original_payload"), row.getString("reason"),
                row.getInt("attempts"), DeadLetter.State.valueOf(row.getString("state")),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")), row.getString("changed_by"),
                Sql.instant(row, "changed_at"), row.getString("note"), row.getLong("version"));
    }
}
