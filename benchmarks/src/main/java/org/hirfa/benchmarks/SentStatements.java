package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /// @param mark a word that stands in a statement of the session in question; others are left out
    List<String> during(String mark, Runnable request) throws SQLException, IOException, InterruptedException {
        var log = log();
        log("'all'");
        var before = Files.readString(log).length();
        request.run();
        log("'none'");
        return statements(Files.readString(log).substring(before), mark);
    }

    private static List<String> statements(String written, String mark) {
        var sessions = new ArrayList<String>();
        var found = new ArrayList<String[]>();
        for (var entry : written.split("\n(?=\\d{4}-\\d\\d-\\d\\d )")) {
            var executed = EXECUTED.matcher(entry.strip());
            var values = VALUES.matcher(entry.strip());
            if (executed.find()) {
                found.add(new String[] {executed.group(1), executed.group(2)});
                if (executed.group(2).contains(mark)) {
                    sessions.add(executed.group(1));
                }
            } else if (values.find() && !found.isEmpty() && found.getLast()[0].equals(values.group(1))) {
                found.getLast()[1] = filled(found.getLast()[1], values.group(2));
            }
        }
        return found.stream().filter(one -> sessions.contains(one[0])).map(one -> one[1].replaceAll("\\s+", " ").strip()).toList();
    }

    private static String filled(String statement, String values) {
        var given = new java.util.HashMap<String, String>();
        var matcher = VALUE.matcher(values);
        while (matcher.find()) {
            given.put(matcher.group(1), matcher.group(2));
        }
        return PLACE.matcher(statement).replaceAll(place -> java.util.regex.Matcher.quoteReplacement(given.getOrDefault(place.group(1), place.group())));
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
