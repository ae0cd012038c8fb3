package org.hirfa.jobs;

import java.util.Comparator;
import java.util.UUID;
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
                .skip().repetitions(Comparator.comparingLong(Job::version))
                .map(job -> event(job, sse));
    }

    private static OutboundSseEvent event(Job job, Sse sse) {
        return sse.newEventBuilder().name(job.state().isOver() ? "end" : "progress").id(Long.toString(job.version()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE).data(JobView.class, JobView.of(job)).build();
    }
}
