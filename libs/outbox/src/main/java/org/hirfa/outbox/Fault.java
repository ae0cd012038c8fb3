package org.hirfa.outbox;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

import org.hirfa.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// What kind of trouble an exception means for an event.
enum Fault {

    /// The event itself is wrong: it will be as wrong at the next try.
    CONTENT,

    /// May pass.
    PASSING,

    /// The database cannot be reached or takes no more: says nothing about the event.
    DATABASE_AWAY;

    /// Connection, operator intervention (shutdown), resources, and writes refused because a standby answers.
    private static final List<String> AWAY = List.of("08", "57P", "53", "25006");
    /// Data exceptions and violated constraints.
    private static final List<String> WRONG = List.of("22", "23");
    /// Somebody else was faster: a key or a period was taken, the order of two transactions could not be kept, they waited
    /// for each other. At the next try the other's work is there to be seen; what is taken for good fails until tries run out.
    private static final List<String> LOST_RACE = List.of("23505", "23P01", "40001", "40P01");

    static Fault of(Throwable thrown) {
        var causes = causes(thrown);
        if (causes.stream().anyMatch(Fault::saysDatabaseAway)) {
            return DATABASE_AWAY;
        }
        return causes.stream().anyMatch(Fault::saysContent) ? CONTENT : PASSING;
    }

    /// What to write down: no value of the event. Of a database error that is the message without its details, which
    /// name the offending key; data exceptions (class 22) quote the value in the message too.
    static String describe(Throwable thrown) {
        for (var cause : causes(thrown)) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                var state = "SQLState " + sql.getSQLState();
                return startsWith(sql.getSQLState(), List.of("22")) ? state
                        : state + ": " + cut(sql.getServerErrorMessage().getMessage());
            }
        }
        return thrown.getClass().getSimpleName() + ": " + cut(thrown.getMessage());
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.length() > 500 ? text.substring(0, 500) : text;
    }

    private static boolean saysDatabaseAway(Throwable cause) {
        return cause instanceof SQLException sql && (startsWith(sql.getSQLState(), AWAY) || isPoolExhausted(sql));
    }

    /// Agroal has no SQLState for it.
    private static boolean isPoolExhausted(SQLException e) {
        return e.getSQLState() == null && e.getMessage() != null && e.getMessage().contains("cquisition timeout");
    }

    private static boolean saysContent(Throwable cause) {
        return switch (cause) {
            case IllegalArgumentException _, ProblemException _ -> true;
            case SQLException sql -> startsWith(sql.getSQLState(), WRONG) && !startsWith(sql.getSQLState(), LOST_RACE);
            default -> false;
        };
    }

    private static boolean startsWith(@Nullable String state, List<String> prefixes) {
        return state != null && prefixes.stream().anyMatch(state::startsWith);
    }

    /// The exception, its causes and what was suppressed: a transaction manager hides the reason in either.
    private static List<Throwable> causes(Throwable thrown) {
        var found = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var ordered = new ArrayList<Throwable>();
        var open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                ordered.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(List.of(next.getSuppressed()));
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    open.add(sql.getNextException());
                }
            }
        }
        return ordered;
    }
}
