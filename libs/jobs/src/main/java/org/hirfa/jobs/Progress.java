package org.hirfa.jobs;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/// Progress as server-sent events: `progress` with the job whenever it has changed, `end` with its last state.
///
/// Each event holds the whole state and its version as id, so a listener that lost its connection misses nothing by asking
/// again: the first event tells how things stand.
@Singleton
class Progress {

    private final Jobs jobs;
    private final JobsConfig config;

    Progress(Jobs jobs, JobsConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    Multi<OutboundSseEvent> of(UUID id, Sse sse) {
        return Uni.createFrom().item(() -> jobs.find(id).orElseThrow(JobProblem.JOB_UNKNOWN::because))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat().withDelay(config.tick()).whilst(job -> !job.state().isOver())
                .select().first(config.longestTelling().dividedBy(config.tick()))
                .plug(this::news)
                .map(job -> event(job, sse));
    }

    /// Something is said now and then also when nothing changes: an answer that falls silent is cut off on its way.
    private Multi<Job> news(Multi<Job> looks) {
        return Multi.createFrom().deferred(() -> {
            var told = new AtomicReference<>(new Told(-1, 0));
            return looks.select().where(job -> {
                var last = told.get();
                var now = System.nanoTime();
                var due = job.version() != last.version() || now - last.at() > config.silence().toNanos();
                if (due) {
                    told.set(new Told(job.version(), now));
                }
                return due;
            });
        });
    }

    private record Told(long version, long at) {}

    private static OutboundSseEvent event(Job job, Sse sse) {
        return sse.newEventBuilder().name(job.state().isOver() ? "end" : "progress").id(Long.toString(job.version()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE).data(JobView.class, JobView.of(job)).build();
    }
}
