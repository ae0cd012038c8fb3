package org.hirfa.jobs;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A job as its readers see it: how far it is, and never what it is about.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(UUID id, String kind, @Nullable String chamber, JobState state, long total, long processed, long done,
        long skipped, long refused, long failed, Instant submittedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {

    static JobView of(Job job) {
        var counts = job.counts();
        return new JobView(job.id(), job.kind(), job.chamber(), job.state(), job.total(), job.processed(), counts.done(),
                counts.skipped(), counts.refused(), counts.failed(), job.submittedAt(), job.startedAt(), job.finishedAt());
    }
}
