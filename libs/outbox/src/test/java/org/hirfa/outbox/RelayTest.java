package org.hirfa.outbox;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hirfa.outbox.KafkaTopic.CRAFTS;
import static org.hirfa.outbox.KafkaTopic.STEPS;
import static org.hirfa.outbox.KafkaTopic.header;

/// From the transaction to Kafka and to the consumer, over faults of either server.
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RelayTest {

    @Inject
    Outbox outbox;

    @Inject
    ChangeLog changeLog;

    @Inject
    CraftCopies copies;

    @Inject
    Database database;

    @Inject
    AgroalDataSource pool;

    @Inject
    MeterRegistry meters;

    @Inject
    OutboxConfig config;

    Runnable[] kafkaSwitch;

    Runnable[] postgresSwitch;

    private final UUID craft = UUID.randomUUID();

    @Test
    void sendsWhatWasCommittedAsCloudEvent() {
        append(1, "weaving");

        awaitStored(1, "weaving");
        var record = CRAFTS.records(craft).getFirst();
        assertThat(record.value()).isEqualTo("""
                {"id":"%s","version":1,"name":"weaving","seats":3}""".formatted(craft));
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("craft.named.v1");
        assertThat(header(record, "ce_source")).isEqualTo("hirfa/workshop");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
        assertThat(Instant.parse(header(record, "ce_time"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(CRAFTS.partitions()).isEqualTo(3);
    }

    @Test
    void keepsTheLastFactOfEachAggregateForGoodAndStepsForAWhile() {
        append(1, "weaving");
        awaitStored(1, "weaving");

        assertThat(CRAFTS.setting("cleanup.policy")).isEqualTo("compact");
        assertThat(CRAFTS.setting("min.compaction.lag.ms")).isEqualTo("1209600000");
        assertThat(STEPS.setting("cleanup.policy")).isEqualTo("delete");
        assertThat(STEPS.setting("retention.ms")).isEqualTo("1209600000");
    }

    @Test
    void sendsNothingOfWhatWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(CraftResource.event(craft, 1, "weaving"));
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        append(2, "pottery");

        awaitStored(2, "pottery");
        assertThat(CRAFTS.records(craft)).hasSize(1);
    }

    @Test
    void takesNoEventOutsideATransactionAndNoneThatKafkaCouldNotTake() {
        assertThatThrownBy(() -> outbox.append(CraftResource.event(craft, 1, "weaving")))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> append(1, "x".repeat(1_000_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingEvent("no topic", "a.b.v1", craft, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingEvent("topic", "CardIssued", craft, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutgoingEvent("topic", "a.b.v1", craft, "no object"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesTheTraceOfTheRequestToTheLogOfTheConsumer() {
        var trace = given().post("/crafts/{id}/1/weaving", craft).then().statusCode(200).extract().asString();

        assertThat(trace).matches("[0-9a-f]{32}");
        awaitStored(1, "weaving");
        assertThat(header(CRAFTS.records(craft).getFirst(), "traceparent")).contains(trace);
        assertThat(copies.stored(craft).trace()).isEqualTo(trace);
    }

    @Test
    void answersRequestsWhileKafkaIsAwayAndSendsLater() {
        append(1, "weaving");
        awaitStored(1, "weaving");

        Servers.without(kafkaSwitch, () -> {
            long head = changeLog.head();
            given().post("/crafts/{id}/2/pottery", craft).then().statusCode(200);
            given().post("/crafts/{id}/3/basketry", craft).then().statusCode(200);

            // Readers of the change log do not need Kafka either.
            assertThat(changeLog.await(head + 1, Duration.ofSeconds(5))).isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> failures() > 0 && gauge("hirfa.outbox.backlog") >= 2);
            assertThat(gauge("hirfa.outbox.age")).isPositive();
        });

        awaitStored(3, "basketry");
        await().untilAsserted(() -> assertThat(gauge("hirfa.outbox.backlog")).isZero());
        assertThat(ids(CRAFTS.records(craft)).distinct()).hasSize(3);
    }

    @Test
    void sendsWhatACrashLeftBetweenCommitAndPublication() throws SQLException {
        // Somebody else holds the lead, so for this event the relay is as good as dead.
        try (var other = RelaySession.open(pool)) {
            takeLead(other);
            append(1, "weaving");
            assertThat(Sequencer.turn(other.connection(), 100)).isPositive();
            append(2, "pottery");

            assertThat(outboxRows()).isEqualTo(1);
            assertThat(CRAFTS.records(craft)).isEmpty();
        }

        awaitStored(2, "pottery");
        assertThat(CRAFTS.records(craft)).hasSize(2);
    }

    @Test
    void sendsAgainAfterACrashBeforeTheCursorMovedAndTheConsumerHandlesItOnce() throws SQLException {
        append(1, "weaving");
        awaitStored(1, "weaving");
        assertThat(CRAFTS.records(craft)).hasSize(1);

        try (var other = RelaySession.open(pool)) {
            takeLead(other);
            database.change("""
                    update publisher_cursor set position = (select min(position) - 1 from change_log where key = ?)
                    """, craft.toString());
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> CRAFTS.records(craft).size() == 2);
        await().untilAsserted(() -> assertThat(count("duplicate")).isPositive());
        assertThat(ids(CRAFTS.records(craft)).distinct()).hasSize(1);
        assertThat(copies.stored(craft).handled()).isEqualTo(1);
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() {
        append(1, "weaving");
        awaitStored(1, "weaving");

        Servers.without(postgresSwitch, () -> assertThatThrownBy(() -> append(2, "pottery")).isInstanceOf(RuntimeException.class));

        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            append(3, "basketry");
            return true;
        });
        awaitStored(3, "basketry");
    }

    @Test
    void triesAgainAfterAnErrorToo() {
        var calls = new AtomicInteger();
        var stopping = new Shutdown();
        var faulty = (AgroalDataSource) Proxy.newProxyInstance(AgroalDataSource.class.getClassLoader(),
                new Class<?>[] {AgroalDataSource.class}, (_, _, _) -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new StackOverflowError("on purpose");
                    }
                    stopping.onShutdown(new ShutdownEvent());
                    throw new SQLException("seen");
                });
        var step = new RelayStep(config, null, null, null) {
            @Override
            void sessionLost() {}

            @Override
            void stop() {}
        };
        new Relay(faulty, config, step, changeLog, stopping).start(new StartupEvent());

        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == 2);
    }

    @Test
    void showsThatNothingWasMeasuredForLong() {
        var registry = new SimpleMeterRegistry();
        var times = new ArrayDeque<>(List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(300)));
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return times.remove();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        new OutboxMeters(registry, clock).register(new StartupEvent());

        assertThat(registry.get("hirfa.outbox.measured.age").gauge().value()).isEqualTo(300);
        await().untilAsserted(() -> assertThat(gauge("hirfa.outbox.measured.age")).isLessThan(5));
    }

    @Test
    void wakesReadersThatWaitForMore() {
        long head = changeLog.head();
        assertThat(changeLog.await(head, Duration.ofMillis(50))).isFalse();
        var waiting = CompletableFuture.supplyAsync(() -> changeLog.await(head, Duration.ofSeconds(20)));

        append(1, "weaving");

        assertThat(waiting.orTimeout(5, TimeUnit.SECONDS).join()).isTrue();
        assertThat(changeLog.after(head, 10)).extracting(ChangeLog.Change::key).contains(craft.toString());
        assertThat(changeLog.oldest()).isEqualTo(1);
    }

    private void append(long version, String name) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(CraftResource.event(craft, version, name)));
    }

    private void awaitStored(long version, String name) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(copies.stored(craft))
                .isNotNull().extracting(CraftCopies.Stored::version, CraftCopies.Stored::name).containsExactly(version, name));
    }

    /// Ends the relay's session and takes the lead in its place, before it is back.
    private void takeLead(RelaySession other) throws SQLException {
        long own = Sql.rows(other.connection(), row -> row.getLong(1), "select pg_backend_pid()").getFirst();
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            Sql.rows(other.connection(), row -> row.getBoolean(1), """
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where application_name = 'hirfa-outbox-relay' and pid <> ?
                    """, (int) own);
            return other.leads();
        });
    }

    private long outboxRows() {
        return database.rows(row -> row.getLong(1), "select count(*) from outbox where key = ?", craft.toString()).getFirst();
    }

    private static Stream<String> ids(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(record -> header(record, "ce_id"));
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double failures() {
        return meters.find("hirfa.outbox.cycles").tag("outcome", "kafka-failed").counters().stream()
                .mapToDouble(counter -> counter.count()).sum();
    }

    private double count(String outcome) {
        return meters.find("hirfa.inbox.handled").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count()).sum();
    }
}
