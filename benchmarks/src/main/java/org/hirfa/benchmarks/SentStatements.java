package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service sends to the database for one request, by the server's own log: each statement with its values.
final class SentStatements {

    private static final Pattern EXECUTED = Pattern.compile("(?s)\\[(\\d+)] LOG: +(?:execute [^:]+|statement): (.*)");
    private static final Pattern VALUES = Pattern.compile("(?s)\\[(\\d+)] DETAIL: +[Pp]arameters: (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final RegisterLoad database;

    SentStatements(RegisterLoad database) {
        this.database = database;
    }

    /// @param mark a word that stands in a statement of each transaction in question; other transactions are left out
    List<String> during(String mark, Runnable request) throws SQLException, IOException, InterruptedException {
        var log = log();
        log("'all'");
        var before = Files.readString(log).length();
        request.run();
        log("'none'");
        return statements(Files.readString(log).substring(before), mark);
    }

    private static List<String> statements(String written, String mark) {
        var running = new HashMap<String, List<String>>();
        var sent = new ArrayList<String>();
        for (var entry : written.split("\n(?=\\d{4}-\\d\\d-\\d\\d )")) {
            var executed = EXECUTED.matcher(entry.strip());
            var values = VALUES.matcher(entry.strip());
            if (executed.find()) {
                end(running, executed.group(1), mark, sent);
                running.computeIfAbsent(executed.group(1), _ -> new ArrayList<>()).add(executed.group(2).replaceAll("\\s+", " ").strip());
            } else if (values.find() && running.containsKey(values.group(1))) {
                var transaction = running.get(values.group(1));
                transaction.add(filled(transaction.removeLast(), values.group(2)));
            }
        }
        List.copyOf(running.keySet()).forEach(session -> end(running, session, mark, sent));
        return sent;
    }

    /// A commit has no values, so it ends its transaction when the session's next statement comes, or none.
    private static void end(Map<String, List<String>> running, String session, String mark, List<String> sent) {
        var transaction = running.getOrDefault(session, List.of());
        if (!transaction.isEmpty() && transaction.getLast().equals("COMMIT")) {
            running.remove(session);
            sent.addAll(transaction.stream().anyMatch(statement -> statement.contains(mark)) ? transaction : List.of());
        }
    }

    private static String filled(String statement, String values) {
        var given = new HashMap<String, String>();
        var matcher = VALUE.matcher(values);
        while (matcher.find()) {
            given.put(matcher.group(1), matcher.group(2));
        }
        return PLACE.matcher(statement).replaceAll(place -> Matcher.quoteReplacement(given.getOrDefault(place.group(1), place.group())));
    }

    private void log(String what) throws SQLException, InterruptedException {
        try (var connection = database.connect()) {
            RegisterLoad.run(connection, "alter system set log_statement = " + what);
            RegisterLoad.run(connection, "select pg_reload_conf()");
        }
        Thread.sleep(500);
    }

    private Path log() throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement(); var row = statement.executeQuery("show data_directory")) {
            row.next();
            var beside = Path.of(row.getString(1) + ".log");
            return Files.exists(beside) ? beside : Path.of(row.getString(1)).getParent().resolveSibling("logs").resolve("postgres.log");
        }
    }
}
