package org.hirfa.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import org.hirfa.jobs.Weaving.Order;
import org.hirfa.jobs.Weaving.Rug;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Server.class)
class JobWorkTest {

    @Inject
    Jobs jobs;

    @Inject
    JobTurns turns;

    @Inject
    ItemWork items;

    @Inject
    JobRunners runners;

    @Inject
    JobPurge purge;

    @Inject
    Weaving weaving;

    @Inject
    Rows rows;

    @Inject
    SettableClock clock;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final UUID runner = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void nothingWaits() {
        rows.change("delete from job_item");
        rows.change("delete from job");
        weaving.begun.clear();
        weaving.endFails = false;
        weaving.atGate = new CountDownLatch(1);
        weaving.gate = new CountDownLatch(1);
    }

    @AfterEach
    void time() {
        threads.shutdown();
        clock.reset();
    }

    @Test
    void worksItemsInTheirOrderThenTheEnd() throws SQLException {
        var id = submit(IntStream.rangeClosed(1, 5).mapToObj(Rug::plain).toList());

        assertThat(runners.workOne(runner)).isTrue();

        var job = job(id);
        assertThat(weaving.woven(job)).containsExactly("rug-1", "rug-2", "rug-3", "rug-4", "rug-5", "end");
        assertThat(job.state()).isEqualTo(JobState.FINISHED);
        assertThat(job.counts()).isEqualTo(new Job.Counts(5, 0, 0, 0));
        assertThat(job.startedAt()).isNotNull();
        assertThat(job.finishedAt()).isNotNull();
        assertThat(references(id)).startsWith("red rug-1").hasSize(5);
        assertThat(runners.workOne(runner)).isFalse();
    }

    @Test
    void keepsNothingOfWhatIsRefusedAndGoesOn() throws SQLException {
        var id = submit(List.of(Rug.plain(1), new Rug("bad", "refused"), new Rug("meant", "refused-quietly"),
                new Rug("old", "skipped"), Rug.plain(2)));

        runners.workOne(runner);

        var job = job(id);
        assertThat(weaving.woven(job)).containsExactly("rug-1", "old", "rug-2", "end");
        assertThat(job.counts()).isEqualTo(new Job.Counts(2, 1, 2, 0));
        assertThat(codes(id)).containsExactly(null, "invalid-input", "edit-conflict", "woven-before", null);
    }

    @Test
    void givesUpOnPoisonAfterSomeTriesAndGoesOn() throws SQLException {
        var id = submit(List.of(new Rug("poison", "poison"), new Rug("error", "error"), Rug.plain(1)));

        runners.workOne(runner);

        var job = job(id);
        assertThat(weaving.woven(job)).containsExactly("rug-1", "end");
        assertThat(job.counts()).isEqualTo(new Job.Counts(1, 0, 0, 2));
        assertThat(weaving.begun.get("poison")).hasValue(3);
        assertThat(weaving.begun.get("error")).hasValue(3);
    }

    @Test
    void goesOnWhenItsDatabaseSessionWasEnded() throws SQLException {
        var id = submit(List.of(Rug.plain(1), new Rug("cut", "backend-dies"), Rug.plain(2)));

        runners.workOne(runner);

        var job = job(id);
        assertThat(weaving.woven(job)).containsExactly("rug-1", "cut", "rug-2", "end");
        assertThat(job.counts()).isEqualTo(new Job.Counts(3, 0, 0, 0));
    }

    @Test
    void takesOverFromARunnerThatIsGoneAtTheFirstItemWithoutVerdict() throws SQLException {
        var id = submit(List.of(Rug.plain(1), Rug.plain(2), Rug.plain(3)));
        turns.claim(runner, items.kinds());
        assertThat(items.next(id, runner)).isTrue();

        assertThat(runners.workOne(other)).as("still leased").isFalse();
        await().atMost(Duration.ofSeconds(5)).until(() -> runners.workOne(other));

        assertThat(weaving.woven(job(id))).containsExactly("rug-1", "rug-2", "rug-3", "end");
        assertThat(items.next(id, runner)).as("a late runner does nothing more").isFalse();
        assertThat(weaving.begun.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    @Test
    void countsAnItemThatEndsTheProcessAsTried() throws SQLException {
        var id = submit(List.of(new Rug("deadly", "good"), Rug.plain(2)));
        for (int crash = 0; crash < 4; crash++) {
            // A runner that takes the job and is never heard of again.
            assertThat(turns.claim(UUID.randomUUID(), items.kinds())).isPresent();
            rows.change("update job set leased_until = clock_timestamp() - interval '1 s' where id = ?", id);
        }

        runners.workOne(runner);

        assertThat(weaving.woven(job(id))).containsExactly("rug-2", "end");
        assertThat(job(id).counts().failed()).isEqualTo(1);
    }

    @Test
    void nobodyTakesAJobDuringALongItem() throws Exception {
        var id = submit(List.of(new Rug("long", "gate"), Rug.plain(2)));
        var working = CompletableFuture.runAsync(() -> runners.workOne(runner), threads);
        weaving.atGate.await();
        rows.select(_ -> 0, "select pg_sleep(1.2)");

        assertThat(runners.workOne(other)).as("its lease is over, its transaction is not").isFalse();

        weaving.gate.countDown();
        working.get();
        assertThat(weaving.woven(job(id))).containsExactly("long", "rug-2", "end");
    }

    @Test
    void manyRunnersWorkManyJobsAndNoItemTwice() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            int first = i * 1000;
            ids.add(submit(IntStream.range(first, first + 60).mapToObj(Rug::plain).toList()));
        }
        var stop = new AtomicBoolean();
        var working = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.runAsync(() -> {
            var me = UUID.randomUUID();
            while (!stop.get()) {
                turns.claim(me, items.kinds()).ifPresent(job -> {
                    // Short turns, so that jobs change hands all the time.
                    for (int i = 0; i < 7 && items.next(job.id(), me); i++) {
                        Thread.yield();
                    }
                    turns.release(job.id(), me);
                });
            }
        }, threads)).toList();

        await().atMost(Duration.ofSeconds(60)).until(() -> ids.stream().allMatch(id -> job(id).state() == JobState.FINISHED));
        stop.set(true);
        for (var thread : working) {
            thread.get();
        }

        assertThat(weaving.begun).hasSize(300).allSatisfy((_, times) -> assertThat(times).hasValue(1));
        for (var id : ids) {
            assertThat(weaving.woven(job(id))).hasSize(61).endsWith("end");
        }
    }

    @Test
    void stopsBeforeTheNextItem() throws Exception {
        var id = submit(List.of(Rug.plain(1), new Rug("long", "gate"), Rug.plain(3)));
        var working = CompletableFuture.runAsync(() -> runners.workOne(runner), threads);
        weaving.atGate.await();
        var cancelling = CompletableFuture.supplyAsync(() -> jobs.cancel(id, "boss"), threads);
        await().during(Duration.ofMillis(300)).until(() -> !cancelling.isDone());

        weaving.gate.countDown();

        assertThat(cancelling.get()).isTrue();
        working.get();
        var job = job(id);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.cancelledBy()).isEqualTo("boss");
        assertThat(weaving.woven(job)).startsWith("rug-1", "long").hasSize((int) job.processed()).doesNotContain("end");
        assertThat(jobs.cancel(id, "boss")).isFalse();
        assertThat(runners.workOne(other)).isFalse();
    }

    @Test
    void triesTheEndSomeTimesAndSaysWhenItCannotBeMade() throws SQLException {
        weaving.endFails = true;
        var id = submit(List.of(Rug.plain(1)));

        runners.workOne(runner);

        assertThat(job(id).state()).isEqualTo(JobState.FAILED);
        assertThat(weaving.woven(job(id))).containsExactly("rug-1");
    }

    @Test
    void submitsNothingWhenTheTransactionIsUndone() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            jobs.submit(new NewJob(Weaving.KIND, new Order("red"), List.of(Rug.plain(1)), "me", null));
            throw new IllegalStateException("undo");
        })).hasMessageContaining("undo");

        assertThat(runners.workOne(runner)).isFalse();
    }

    @Test
    void leavesKindsItDoesNotKnowToOtherVersions() {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.submit(new NewJob("knot", new Order("red"), List.of(Rug.plain(1)), "me", null)));

        assertThat(runners.workOne(runner)).isFalse();
    }

    @Test
    void endsAJobWithoutItems() throws SQLException {
        var id = submit(List.of());

        runners.workOne(runner);

        assertThat(weaving.woven(job(id))).containsExactly("end");
        assertThat(job(id).state()).isEqualTo(JobState.FINISHED);
    }

    @Test
    void makesRoomForJobsThatWait() {
        var big = submit(List.of(Rug.plain(1), Rug.plain(2)));
        var small = submit(List.of(Rug.plain(3)));
        turns.claim(runner, items.kinds());
        items.next(big, runner);
        turns.release(big, runner);

        assertThat(turns.claim(runner, items.kinds()).orElseThrow().id()).isEqualTo(small);
    }

    @Test
    void forgetsJobsThatEndedLongAgoAndNoOthers() {
        var over = submit(List.of(Rug.plain(1), Rug.plain(2)));
        runners.workOne(runner);
        var waits = submit(List.of(Rug.plain(3)));

        clock.advance(Duration.ofDays(80));
        purge.run();
        assertThat(jobs.find(over)).isPresent();
        clock.advance(Duration.ofDays(11));
        purge.run();

        assertThat(jobs.find(over)).isEmpty();
        assertThat(jobs.find(waits)).isPresent();
        assertThat(rows.select(row -> row.getLong(1), "select count(*) from job_item where job_id = ?", over)).containsExactly(0L);
    }

    private UUID submit(List<Rug> rugs) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.submit(new NewJob(Weaving.KIND, new Order("red"), rugs, "me", null)));
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private List<String> references(UUID id) {
        return rows.select(row -> row.getString(1), "select reference from job_item where job_id = ? order by ordinal", id);
    }

    private List<String> codes(UUID id) {
        return rows.select(row -> row.getString(1), "select code from job_item where job_id = ? order by ordinal", id);
    }
}
