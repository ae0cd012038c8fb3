package org.hirfa.registry.printing;

import java.time.Clock;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hibernate.Session;
import org.hirfa.jobs.Job;
import org.hirfa.jobs.JobItem;
import org.hirfa.jobs.JobState;
import org.hirfa.jobs.Verdict;
import org.hirfa.registry.RegisteredArtisans;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of the cards of a bulk order when things happen between its turns.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CardIssueTest {

    @Inject
    CardIssueWork work;

    @Inject
    PrintBatches batches;

    @Inject
    Session database;

    @Inject
    Clock clock;

    private UUID job;

    @BeforeEach
    void order() {
        job = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> batches.begin(new PrintBatch(job, "CAM-48", clock.instant(), "agent", "Agent").filledBy(job)));
    }

    @Test
    void aBatchThatWasClosedGetsNoMoreCards() {
        var first = waiting();
        var second = waiting();
        assertThat(turn(first)).isInstanceOf(Verdict.Done.class);
        QuarkusTransaction.requiringNew().run(() -> database.find(PrintBatch.class, job).close(PrintBatch.State.PRINTED));

        assertThat(turn(second)).isInstanceOf(Verdict.Done.class);

        assertThat(batchOf(first)).isEqualTo(job);
        var other = QuarkusTransaction.requiringNew().call(() -> database.find(PrintBatch.class, batchOf(second)));
        assertThat(other.id()).isNotEqualTo(job);
        assertThat(other.state()).isEqualTo(PrintBatch.State.OPEN);
        assertThat(other.view(1).chamber()).isEqualTo("CAM-48");
        assertThat(other.view(1).job()).isEqualTo(job);
    }

    @Test
    void aBatchIsNoLargerThanWhatIsSettledAtOnce() {
        var artisan = RegisteredArtisans.artisans(1).getFirst();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                insert into card (id, artisan_id, number, state, requested_at, print_batch, version)
                select gen_random_uuid(), ?1, 'X' || replace(cast(gen_random_uuid() as text), '-', ''), 'EXPIRED', now(), ?2, 0 from generate_series(1, 199)
                """).setParameter(1, artisan).setParameter(2, job).executeUpdate());
        var last = waiting();
        var oneTooMany = waiting();

        assertThat(turn(last)).isInstanceOf(Verdict.Done.class);
        assertThat(turn(oneTooMany)).isInstanceOf(Verdict.Done.class);

        assertThat(batchOf(last)).isEqualTo(job);
        assertThat(batchOf(oneTooMany)).isNotNull().isNotEqualTo(job);
    }

    @Test
    void whoHasGoneToAnotherChamberMeanwhileIsLeftAlone() {
        var card = waiting();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                "update artisan set wilaya = '11', commune = '11-tamanrasset' where id = (select artisan_id from card where id = ?1)")
                .setParameter(1, card).executeUpdate());

        assertThat(turn(card)).isEqualTo(Verdict.skipped("not-waiting"));

        assertThat(batchOf(card)).isNull();
    }

    private Verdict turn(UUID card) {
        var order = "{\"print\": true, \"wilayas\": [\"48\"], \"byName\": \"Agent\"}";
        var running = new Job(job, CardIssueWork.KIND, order, "agent", "CAM-48", JobState.RUNNING, 2, 0, new Job.Counts(0, 0, 0, 0),
                clock.instant(), clock.instant(), null, null, 1);
        return QuarkusTransaction.requiringNew().call(() -> work.work(running, new JobItem(1, "{\"card\": \"" + card + "\"}")));
    }

    private UUID waiting() {
        var artisan = RegisteredArtisans.artisans(1).getFirst();
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                "select id from card where artisan_id = ?1 and state = 'REQUESTED'", UUID.class).setParameter(1, artisan).getSingleResult());
    }

    private UUID batchOf(UUID card) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("select print_batch from card where id = ?1", UUID.class)
                .setParameter(1, card).getSingleResult());
    }
}
