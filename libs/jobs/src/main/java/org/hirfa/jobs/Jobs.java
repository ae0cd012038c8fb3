package org.hirfa.jobs;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.Response;

import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/// The jobs of a service: to submit, find and stop.
@ApplicationScoped
public class Jobs {

    private static final String SEEN = "(?::boolean or ?::boolean and chamber is null or started_by = ? or chamber = ?)";

    private static final int CHUNK = 1_000;

    private final Rows rows;
    private final WakeUp wakeUp;
    private final Clock clock;

    Jobs(Rows rows, WakeUp wakeUp, Clock clock) {
        this.rows = rows;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /// Keeps the job with all its items in the caller's transaction; work begins after it.
    @Transactional(TxType.MANDATORY)
    public UUID submit(NewJob job) {
        var id = rows.select(row -> row.getObject(1, UUID.class), """
                insert into job (id, kind, job_order, started_by, chamber, total, submitted_at)
                values (uuidv7(), ?, ?::jsonb, ?, ?, 0, ?) returning id
                """, job.kind(), JobJson.write(job.order()), job.by(), job.chamber(), clock.instant()).getFirst();
        long total = 0;
        var chunk = new ArrayList<String>(CHUNK);
        for (var item : job.items()) {
            chunk.add(JobJson.write(item));
            if (chunk.size() == CHUNK) {
                total += keep(id, total, chunk);
            }
        }
        total += keep(id, total, chunk);
        rows.change("update job set total = ? where id = ?", total, id);
        wakeUp.afterCommit();
        return id;
    }

    /// The answer to the request that submitted a job: 202 with the job and where to follow it.
    ///
    /// @param address of the service's jobs, for example `/api/registry/v1/jobs`
    public Response accepted(UUID id, String address) {
        var job = find(id).orElseThrow();
        return Response.accepted(JobView.of(job)).location(URI.create(address + "/" + id)).tag(Versions.tag(job.version())).build();
    }

    /// For the service itself, which knows who may see it.
    public Optional<Job> find(UUID id) {
        return rows.select(Jobs::read, "select * from job where id = ?", id).stream().findFirst();
    }

    Optional<Job> find(UUID id, JobReader reader) {
        return rows.select(Jobs::read, "select * from job where id = ? and " + SEEN, id, reader.all(), reader.national(), reader.account(),
                reader.chamber()).stream().findFirst();
    }

    /// Newest first.
    List<Job> list(JobReader reader, @Nullable UUID before, int limit) {
        return rows.select(Jobs::read, """
                select * from job where %s and (?::uuid is null or id < ?) order by id desc limit ?
                """.formatted(SEEN), reader.all(), reader.national(), reader.account(), reader.chamber(), before, before, limit);
    }

    /// Stops a job before its next item. Waits for the item in work: once this has returned, nothing more is done.
    ///
    /// The wish is kept beside the job, as the row of a job at work is locked most of the time and a runner would get it
    /// again and again before somebody who waits for it.
    ///
    /// @return whether it was stopped by this call
    boolean cancel(UUID id, String by) {
        var wished = QuarkusTransaction.requiringNew().call(() -> rows.change("""
                insert into job_stop (job_id, wanted_by) select id, ? from job where id = ? and state in ('WAITING', 'RUNNING')
                on conflict do nothing
                """, by, id)) == 1;
        QuarkusTransaction.requiringNew().run(() -> stop(id));
        return wished && find(id).filter(job -> job.state() == JobState.CANCELLED).isPresent();
    }

    void stop(UUID id) {
        rows.change("""
                update job set state = 'CANCELLED', cancelled_by = job_stop.wanted_by, finished_at = ?, runner = null,
                       leased_until = null, version = version + 1
                  from job_stop where job_stop.job_id = job.id and job.id = ? and state in ('WAITING', 'RUNNING')
                """, clock.instant(), id);
    }

    static Job read(ResultSet row) throws SQLException {
        return new Job(row.getObject("id", UUID.class), row.getString("kind"), row.getString("job_order"),
                row.getString("started_by"), row.getString("chamber"), JobState.valueOf(row.getString("state")),
                row.getLong("total"), row.getLong("processed"),
                new Job.Counts(row.getLong("done"), row.getLong("skipped"), row.getLong("refused"), row.getLong("failed")),
                Objects.requireNonNull(Rows.instant(row, "submitted_at")), Rows.instant(row, "started_at"),
                Rows.instant(row, "finished_at"), row.getString("cancelled_by"), row.getLong("version"));
    }

    private int keep(UUID id, long before, List<String> chunk) {
        var kept = rows.change("""
                insert into job_item (job_id, ordinal, content)
                select ?, ? + place, content::jsonb from unnest(?) with ordinality as items (content, place)
                """, id, before, chunk.toArray(String[]::new));
        chunk.clear();
        return kept;
    }
}
