package org.hirfa.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.postgresql.PGConnection;

import io.agroal.api.AgroalDataSource;
import io.agroal.pool.ConnectionFactory;

/// The relay's own connection. Everything the relay does in the database is done here, so that the lead, which belongs
/// to the session, and the right to act can only be lost together.
///
/// It is not of the pool: requests that use up the pool do not stop the relay, nor it them. It must reach PostgreSQL
/// itself; behind a pooler that shares sessions neither LISTEN nor the session's lock works.
final class RelaySession implements AutoCloseable {

    /// Of the database, and so of the service: each has its own.
    private static final String LEAD = "select pg_try_advisory_lock(hashtextextended('hirfa.outbox.relay', 0))";

    private final Connection connection;
    private boolean leading;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    /// Opens a session with the address and credentials of the pool.
    static RelaySession open(AgroalDataSource pool) throws SQLException {
        var settings = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        var connection = new ConnectionFactory(settings).createConnection().getConnection();
        try {
            connection.setAutoCommit(true);
            // A leader that vanishes without a word, as with its machine, must not keep the lead for hours.
            Sql.change(connection, "set tcp_keepalives_idle = 10");
            Sql.change(connection, "set tcp_keepalives_interval = 5");
            Sql.change(connection, "set tcp_keepalives_count = 3");
            Sql.change(connection, "set application_name = 'hirfa-outbox-relay'");
            Sql.change(connection, "listen change_log");
            // And one that no longer hears the server must notice.
            connection.setNetworkTimeout(Runnable::run, 30_000);
            return new RelaySession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /// Becomes or stays the one instance that works.
    boolean leads() throws SQLException {
        if (!leading && Sql.rows(connection, row -> row.getBoolean(1), LEAD).getFirst()) {
            leading = true;
            Sql.change(connection, "listen outbox");
        }
        return leading;
    }

    /// Waits until somebody appends, or the log grows, or the time is over.
    ///
    /// @return whether the change log has grown
    boolean awaitNews(Duration most) throws SQLException {
        var news = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(Math.max(1, most.toMillis())));
        boolean grown = false;
        for (var notification : news) {
            grown |= notification.getName().equals("change_log");
        }
        return grown;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
