package org.hirfa.jobs;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.inject.Singleton;

import org.hirfa.problem.Language;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/// The verdicts of a job, a page at a time: as slow as the reader, with no connection held while it reads and never more in
/// memory than a page.
@Singleton
class Verdicts {

    private static final int PAGE = 500;

    private final Rows rows;

    Verdicts(Rows rows) {
        this.rows = rows;
    }

    /// @param only null for every outcome
    /// @param at where the verdicts stand
    record Wanted(UUID job, long after, @Nullable Outcome only, Language language, URI at) {}

    Multi<VerdictView> of(Wanted wanted) {
        return Multi.createBy().repeating()
                .uni(() -> new long[] {wanted.after()}, last -> Uni.createFrom().item(() -> page(wanted, last))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(page -> page.size() == PAGE)
                .onItem().disjoint();
    }

    private List<VerdictView> page(Wanted wanted, long[] last) {
        var page = rows.select(row -> read(row, wanted), """
                select ordinal, outcome, reference, code, refusal, decided_at from job_item
                 where job_id = ? and ordinal > ? and outcome is not null and (?::text is null or outcome = ?)
                 order by ordinal limit ?
                """, wanted.job(), last[0], name(wanted.only()), name(wanted.only()), PAGE);
        if (!page.isEmpty()) {
            last[0] = page.getLast().ordinal();
        }
        return page;
    }

    private static VerdictView read(ResultSet row, Wanted wanted) throws SQLException {
        var refusal = row.getString("refusal");
        return new VerdictView(row.getLong("ordinal"), Outcome.valueOf(row.getString("outcome")), row.getString("reference"),
                row.getString("code"),
                refusal == null ? null : JobJson.read(refusal, Refusal.class).inWords(wanted.language(), wanted.at()),
                Objects.requireNonNull(Rows.instant(row, "decided_at")));
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
