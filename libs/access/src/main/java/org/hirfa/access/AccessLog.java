package org.hirfa.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;

/// The record of who read whose file (law 18-07, art. 34; law 25-11: log of automated processing).
///
/// Entries are only ever inserted; the database refuses to change or delete one. They are chained by [AccessChain].
@ApplicationScoped
public class AccessLog {

    private final AgroalDataSource database;
    private final Caller caller;
    private final RequestRoute route;
    private final Clock clock;

    AccessLog(AgroalDataSource database, Caller caller, RequestRoute route, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.route = route;
        this.clock = clock;
    }

    /// Keeps that the caller of the current request reads a file. Not called for people who read their own.
    public void record(Access access) {
        recordAll(List.of(access));
    }

    /// The same for many files at once, in one round trip.
    public void recordAll(Collection<Access> accesses) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into access_entry (at, person_id, actor, actor_name, actor_roles, organisation, what, purpose, route, trace_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            var now = clock.instant();
            for (var access : accesses) {
                bind(insert, access, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            // A file that is shown without a trace would break the promise: the read fails with the entry.
            throw new IllegalStateException("access not recorded", e);
        }
    }

    /// Who read a person's file, newest first.
    ///
    /// @param people every id under which reads of this person were kept
    /// @param before only entries earlier in the record than this one; null for the newest
    public List<AccessView> of(Collection<UUID> people, @Nullable Long before, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select entry, at, actor_name, organisation, what, purpose from access_entry
                where person_id = any(?) and entry < ? order by entry desc limit ?
                """)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            select.setLong(2, before == null ? Long.MAX_VALUE : before);
            select.setInt(3, limit);
            var entries = new ArrayList<AccessView>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new AccessView(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3), rows.getString(4), rows.getString(5), rows.getString(6)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("accesses not readable", e);
        }
    }

    private void bind(PreparedStatement insert, Access access, Instant now) throws SQLException {
        insert.setObject(1, now.atOffset(ZoneOffset.UTC));
        insert.setObject(2, access.personId());
        insert.setString(3, caller.subject());
        insert.setString(4, caller.name());
        insert.setString(5, String.join(" ", caller.roles().stream().sorted().toList()));
        insert.setString(6, caller.chamber().or(caller::agency).or(caller::institution).or(caller::organisation).orElse(null));
        insert.setString(7, access.what());
        insert.setString(8, access.purpose());
        insert.setString(9, route.current());
        insert.setString(10, Span.current().getSpanContext().getTraceId());
    }
}
