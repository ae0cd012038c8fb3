package org.hirfa.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.hirfa.testing.EventContract;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// What becomes of an event on the consumer's side.
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReceptionTest {

    private static final AtomicLong OFFSET = new AtomicLong(1_000_000);

    @Inject
    EventReception reception;

    @Inject
    CraftCopies copies;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Inbox inbox;

    @Inject
    OutboxConfig config;

    @Inject
    OutboxMeters meters;

    Runnable[] postgresSwitch;

    private final UUID craft = UUID.randomUUID();
    private final UUID event = UUID.randomUUID();

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        reception.receive(copies, named(event, 1, "weaving", 3));
        reception.receive(copies, named(event, 1, "weaving", 3));

        assertThat(copies.stored(craft).handled()).isEqualTo(1);
        assertThat(copies.tries(event)).isEqualTo(1);
    }

    @Test
    void handlesAnEventOnceWhenItComesTwiceAtTheSameTime() {
        copies.before(event, _ -> await().during(200, TimeUnit.MILLISECONDS).until(() -> true));

        var first = CompletableFuture.runAsync(() -> reception.receive(copies, named(event, 1, "weaving", 3)));
        var second = CompletableFuture.runAsync(() -> reception.receive(copies, named(event, 1, "weaving", 3)));
        CompletableFuture.allOf(first, second).orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(copies.tries(event)).isEqualTo(1);
    }

    @Test
    void keepsTheNewerFactWhenAnOlderOneComesLater() {
        reception.receive(copies, named(event, 2, "pottery", 3));
        reception.receive(copies, named(UUID.randomUUID(), 1, "weaving", 3));

        assertThat(copies.stored(craft)).extracting(CraftCopies.Stored::version, CraftCopies.Stored::name)
                .containsExactly(2L, "pottery");
    }

    @Test
    void takesInTypesThatTheConsumerDoesNotKnow() {
        reception.receive(copies, record("{}", headers(event, "craft.renamed.v7")));

        assertThat(copies.tries(event)).isEqualTo(1);
        assertThat(letters(event)).isEmpty();
    }

    @Test
    void ignoresFieldsThatTheConsumerDoesNotKnow() {
        reception.receive(copies, record("""
                {"id":"%s","version":1,"name":"weaving","seats":3,"addedLater":true}""".formatted(craft),
                headers(event, "craft.named.v1")));

        assertThat(copies.stored(craft)).isNotNull();
    }

    @Test
    void setsUnreadableContentAsideAtOnce() {
        for (var payload : List.of("{", "null", "[]", "{\"id\":1}", "{} {}", "", "\0", "{\"id\":\"%s\",\"name\":\"x\",\"seats\":1}".formatted(craft))) {
            var id = UUID.randomUUID();
            reception.receive(copies, record(payload, headers(id, "craft.named.v1")));

            assertThat(letters(id)).as(payload).singleElement().satisfies(letter -> {
                assertThat(letter.attempts()).isEqualTo(1);
                assertThat(letter.state()).isEqualTo(DeadLetter.State.OPEN);
                assertThat(letter.consumer()).isEqualTo(CraftCopies.NAME);
            });
        }
        assertThat(copies.stored(craft)).isNull();
    }

    @Test
    void setsAsideOnceWhatHasNoReadableHeaders() {
        var place = "hirfa.workshop.craft/0/" + (OFFSET.get() + 1);
        var record = record("{}", Map.of("ce_type", "craft.named.v1"));

        reception.receive(copies, record);
        reception.receive(copies, record);
        reception.receive(copies, record("{}", Map.of("ce_id", "no id", "ce_type", "x", "ce_time", "2026-11-01T08:00:00Z")));
        reception.receive(copies, record("{}", Map.of("ce_id", event.toString(), "ce_type", "x", "ce_time", "yesterday")));

        assertThat(letters(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)))).hasSize(1);
        assertThat(letters(event)).isEmpty();
    }

    @Test
    void setsAsideWhatHappenedAtATimeThatCannotBeKeptAndGoesOn() {
        for (var time : List.of("+300000-01-01T00:00:00Z", "-300000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z")) {
            var record = record("{\"at\":\"%s\"}".formatted(time), Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "craft.named.v1", "ce_time", time));

            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reception.receive(copies, record), time);

            assertThat(deadLetters.list(CraftCopies.NAME, null, null, null, 1)).singleElement().satisfies(letter -> {
                assertThat(letter.offset()).isEqualTo(record.offset());
                assertThat(letter.reason()).contains("ce_time is not between 1970 and 9999");
            });
        }
        reception.receive(copies, named(event, 1, "weaving", 3));
        assertThat(copies.stored(craft)).isNotNull();
    }

    @Test
    void setsAsideARecordWhoseOwnTimeCannotBeKept() {
        var record = new ConsumerRecord<>("hirfa.workshop.craft", 0, OFFSET.incrementAndGet(), Long.MAX_VALUE, TimestampType.CREATE_TIME,
                0, 0, craft.toString(), "rubbish", new RecordHeaders(), Optional.empty());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reception.receive(copies, record));

        assertThat(deadLetters.list(CraftCopies.NAME, null, null, null, 1).getFirst().offset()).isEqualTo(record.offset());
    }

    @Test
    void triesAgainWhenAKeyWasTakenMeanwhileAndSetsAsideWhatStaysTaken() {
        copies.before(event, attempt -> {
            if (attempt == 1) {
                copies.insertTwice(UUID.randomUUID());
            }
        });
        reception.receive(copies, named(event, 1, "weaving", 3));
        assertThat(copies.stored(craft)).isNotNull();
        assertThat(copies.tries(event)).isEqualTo(2);

        var taken = UUID.randomUUID();
        copies.before(taken, _ -> copies.insertTwice(UUID.randomUUID()));
        reception.receive(copies, named(taken, 2, "pottery", 3));
        assertThat(letters(taken)).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.reason()).contains("23505").doesNotContain(craft.toString());
        });
    }

    @Test
    void setsAsideWhatIsLongerThanAnEventMayBe() {
        var longest = "\u0001".repeat(500_000);
        reception.receive(copies, record(longest, headers(event, "craft.named.v1")));
        var id = UUID.randomUUID();
        reception.receive(copies, record("\u0001".repeat(30_000), headers(id, longest)));

        assertThat(letters(event)).singleElement().satisfies(letter -> assertThat(letter.payload()).isEqualTo(longest));
        assertThat(letters(id)).isEmpty();
        assertThat(copies.tries(id)).isEqualTo(1);
        reception.receive(copies, record("\u0001".repeat(30_000), Map.of("ce_id", longest)));
        assertThat(deadLetters.list(CraftCopies.NAME, null, null, null, 1).getFirst().payload()).hasSize(30_000);
    }

    @Test
    void setsAsideARecordWithoutContent() {
        var record = record(null, headers(event, "craft.named.v1"));

        reception.receive(copies, record);

        assertThat(deadLetters.list(CraftCopies.NAME, null, null, null, 200))
                .anySatisfy(letter -> assertThat(letter.offset()).isEqualTo(record.offset()));
    }

    @Test
    void setsAsideAtOnceWhatViolatesAConstraintAndRollsBackWhatTheHandlerDid() {
        reception.receive(copies, named(event, 1, "weaving", 0));

        assertThat(letters(event)).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.reason()).contains("23514").contains("craft_copy_seats").doesNotContain("weaving");
        });
        assertThat(copies.stored(craft)).isNull();
    }

    @Test
    void triesAgainWhatMayPass() {
        copies.before(event, attempt -> {
            if (attempt < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        reception.receive(copies, named(event, 1, "weaving", 3));

        assertThat(copies.stored(craft)).isNotNull();
        assertThat(copies.tries(event)).isEqualTo(3);
        assertThat(letters(event)).isEmpty();
    }

    @Test
    void setsAsideWhatDoesNotPassAndTellsTheDeadTopic() {
        copies.before(event, _ -> {
            throw new IllegalStateException("never");
        });

        reception.receive(copies, named(event, 1, "weaving", 3));
        // Delivered again, it is left to whoever decides about the dead letter.
        reception.receive(copies, named(event, 1, "weaving", 3));

        assertThat(letters(event)).singleElement().satisfies(letter -> {
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.reason()).isEqualTo("IllegalStateException: never");
        });
        assertThat(copies.tries(event)).isEqualTo(3);
        await().untilAsserted(() -> assertThat(KafkaTopic.DEAD.records(craft)).singleElement().satisfies(dead -> {
            assertThat(dead.value()).contains(event.toString(), "IllegalStateException: never");
            EventContract.assertValid(KafkaTopic.header(dead, "ce_type"), dead.value());
        }));
        assertThat(KafkaTopic.DEAD.setting("cleanup.policy")).isEqualTo("delete");
    }

    @Test
    void waitsForTheDatabaseHoweverLongAndSetsNothingAside() throws Exception {
        var receiving = new CompletableFuture<Void>();
        Servers.without(postgresSwitch, () -> {
            receiving.completeAsync(() -> {
                reception.receive(copies, named(event, 1, "weaving", 3));
                return null;
            });
            // Longer than all tries of a passing fault would take.
            await().during(1500, TimeUnit.MILLISECONDS).until(() -> !receiving.isDone());
        });

        receiving.get(30, TimeUnit.SECONDS);
        assertThat(copies.stored(craft)).isNotNull();
        assertThat(letters(event)).isEmpty();
    }

    @Test
    void leavesTheRecordToTheNextStartWhenTheApplicationStops() {
        copies.before(event, _ -> {
            throw new IllegalStateException("not before the restart");
        });
        var stopping = new Shutdown();
        stopping.onShutdown(new ShutdownEvent());
        var reception = new EventReception(inbox, deadLetters, config, meters, stopping);

        assertThatIllegalStateException().isThrownBy(() -> reception.receive(copies, named(event, 1, "weaving", 3)))
                .withMessageContaining("delivered again");

        assertThat(copies.tries(event)).isEqualTo(1);
        assertThat(letters(event)).isEmpty();
    }

    @Test
    void goesOnWithTheNextRecordOfTheTopicAfterOneItCannotRead() {
        KafkaTopic.CRAFTS.send(craft.toString(), "rubbish", Map.of());
        KafkaTopic.CRAFTS.send(craft.toString(), named(event, 1, "weaving", 3).value(), headers(event, "craft.named.v1"));

        await().untilAsserted(() -> assertThat(copies.stored(craft)).isNotNull());
        await().untilAsserted(() -> assertThat(deadLetters.list(null, "hirfa.workshop.craft", null, null, 200))
                .anySatisfy(letter -> assertThat(letter.key()).isEqualTo(craft.toString())));
    }

    @Test
    void tellsFaultsOfTheEventFromFaultsOfTheDatabase() {
        assertThat(Fault.of(new IllegalArgumentException())).isEqualTo(Fault.CONTENT);
        assertThat(Fault.of(wrapped("23514"))).isEqualTo(Fault.CONTENT);
        assertThat(Fault.of(wrapped("23503"))).isEqualTo(Fault.CONTENT);
        assertThat(Fault.of(wrapped("22001"))).isEqualTo(Fault.CONTENT);
        for (var lost : List.of("23505", "23P01", "40001", "40P01")) {
            assertThat(Fault.of(wrapped(lost))).as(lost).isEqualTo(Fault.PASSING);
        }
        assertThat(Fault.of(new IllegalStateException())).isEqualTo(Fault.PASSING);
        for (var away : List.of("08006", "08001", "57P01", "57P03", "53300", "25006")) {
            assertThat(Fault.of(wrapped(away))).as(away).isEqualTo(Fault.DATABASE_AWAY);
        }
        assertThat(Fault.of(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .isEqualTo(Fault.DATABASE_AWAY);
        var suppressed = new IllegalArgumentException("rolled back");
        suppressed.addSuppressed(wrapped("08006"));
        assertThat(Fault.of(suppressed)).isEqualTo(Fault.DATABASE_AWAY);
    }

    private List<DeadLetter> letters(UUID eventId) {
        return deadLetters.list(CraftCopies.NAME, null, null, null, 1000).stream()
                .filter(letter -> letter.eventId().equals(eventId)).toList();
    }

    private ConsumerRecord<String, String> named(UUID id, long version, String name, int seats) {
        var payload = FactJson.write(new CraftCopies.Craft(craft, version, name, seats));
        return record(payload, headers(id, "craft.named.v1"));
    }

    private ConsumerRecord<String, String> record(String payload, Map<String, String> headers) {
        var record = new ConsumerRecord<>("hirfa.workshop.craft", 0, OFFSET.incrementAndGet(), craft.toString(), payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static Map<String, String> headers(UUID id, String type) {
        return Map.of("ce_id", id.toString(), "ce_type", type, "ce_time", "2026-11-01T08:00:00Z");
    }

    private static RuntimeException wrapped(String sqlState) {
        return new IllegalStateException(new SQLException("refused", sqlState));
    }
}
