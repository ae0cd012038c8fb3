package org.hirfa.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.hirfa.platform.Addresses;

/// When transactions committed, by the database server's own record.
///
/// Registry and funding are two databases of one server, so both times come from one clock, and both are those of the
/// commit itself: not of a statement within the transaction, as a column filled by the service would be.
final class CommitTimes {

    private static final String REGISTERED = """
            select c.event_id::text, (extract(epoch from pg_xact_commit_timestamp(a.xmin)) * 1000000)::bigint
              from change_log c join artisan a on a.id::text = c.key
             where c.type = 'artisan.registered.v1'
            """;
    private static final String HEARD = """
            select i.event_id::text, (extract(epoch from pg_xact_commit_timestamp(i.xmin)) * 1000000)::bigint from inbox i
            """;

    private final Addresses addresses;

    CommitTimes(Addresses addresses) {
        this.addresses = addresses;
    }

    /// Has the database server keep commit times, from its next start on.
    static void keep(Addresses addresses) throws SQLException {
        try (var connection = new CommitTimes(addresses).connect("postgres", "postgres"); var statement = connection.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
    }

    /// How many of the registrations the funding service has dealt with.
    long heard() throws SQLException {
        try (var connection = connect("funding", "funding"); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from known_artisan")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// @param from leaves out what was committed earlier
    /// @return microseconds from the commit of each registration to the commit that made it visible in funding
    Histogram delays(Instant from) throws SQLException {
        var committed = times("registry", REGISTERED);
        var heard = times("funding", HEARD);
        var histogram = new Histogram(3);
        long first = ChronoUnit.MICROS.between(Instant.EPOCH, from);
        committed.forEach((event, at) -> {
            if (at < first) {
                return;
            }
            var seen = heard.get(event);
            if (seen == null) {
                throw new IllegalStateException("event " + event + " never reached funding");
            }
            histogram.recordValue(Math.max(0, seen - at));
        });
        return histogram;
    }

    private Map<String, Long> times(String database, String query) throws SQLException {
        try (var connection = connect(database, database); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var times = new HashMap<String, Long>();
            while (rows.next()) {
                times.put(rows.getString(1), rows.getLong(2));
            }
            return times;
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(addresses.jdbc(database), role, role);
    }
}
