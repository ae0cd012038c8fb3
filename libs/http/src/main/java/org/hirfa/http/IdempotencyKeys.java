package org.hirfa.http;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/// The keys that creating requests carried, with the answers they got.
@ApplicationScoped
class IdempotencyKeys {

    /// Twice what api.md promises, so that a client's last retry never meets a forgotten key.
    private static final Duration KEPT_FOR = Duration.ofHours(48);

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param requestHash SHA-256 over method, path and arguments
    record Claim(String caller, String key, byte[] requestHash) {}

    /// Claims a key in the current transaction. A second request with the same key waits here until the first one has
    /// committed or rolled back: the insert blocks on the unique key.
    ///
    /// @return null when the key is new and now held; else the answer given before
    /// @throws org.hirfa.problem.ProblemException 422 when the key was used with another request
    @Nullable StoredAnswer claim(Claim claim) {
        try (var connection = database.getConnection()) {
            try (var insert = connection.prepareStatement("""
                    insert into idempotency_key (caller, key, request_hash, claimed_at) values (?, ?, ?, ?)
                    on conflict do nothing
                    """)) {
                insert.setString(1, claim.caller());
                insert.setString(2, claim.key());
                insert.setBytes(3, claim.requestHash());
                insert.setObject(4, now());
                if (insert.executeUpdate() == 1) {
                    return null;
                }
            }
            try (var select = connection.prepareStatement("""
                    select request_hash, status, location, etag, body from idempotency_key where caller = ? and key = ?
                    """)) {
                select.setString(1, claim.caller());
                select.setString(2, claim.key());
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        // The row went with the nightly purge between the two statements: the caller may simply retry.
                        throw StandardProblem.EDIT_CONFLICT.because();
                    }
                    if (!Arrays.equals(row.getBytes(1), claim.requestHash())) {
                        throw StandardProblem.KEY_REUSED.because();
                    }
                    return new StoredAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency key not readable", e);
        }
    }

    void keep(Claim claim, StoredAnswer answer) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement("""
                update idempotency_key set status = ?, location = ?, etag = ?, body = ? where caller = ? and key = ?
                """)) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setString(5, claim.caller());
            update.setString(6, claim.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("idempotent answer not kept", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void purge() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where claimed_at < ?")) {
            delete.setObject(1, now().minus(KEPT_FOR));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old idempotency keys not purged", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
