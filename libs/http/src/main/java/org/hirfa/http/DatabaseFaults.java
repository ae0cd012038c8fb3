package org.hirfa.http;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/// What a fault of the database means for the request that met it, by its SQLState.
final class DatabaseFaults {

    private DatabaseFaults() {}

    /// No connection to be had: the server is down, starting, stopping or full, or our pool is used up. Asking again helps.
    static boolean isAway(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (isAway(sql.getSQLState()) || isPoolTimeout(sql))) {
                return true;
            }
        }
        return false;
    }

    /// A value that PostgreSQL cannot hold (class 22: NUL in a text, a date beyond its calendar, too many digits).
    static boolean isUnacceptableValue(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }

    private static boolean isPoolTimeout(SQLException e) {
        return e.getMessage() != null && e.getMessage().contains("cquisition timeout");
    }
}
