package org.hirfa.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// How many statements the database gets for one acceptance and for one search, by its own log: what is sent once for each row, or
/// twice for the same row, shows here first.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class AcceptCostTest {

    private static final Pattern LINE = Pattern.compile("\\[(\\d+)] LOG: +(?:execute [^:]+|statement): (.*)");

    @Test
    void anAcceptanceIsAHandfulOfStatements() throws Exception {
        Enrolled.named("إحماء", "أول", "Ihma", "Awal").registered();
        var person = Enrolled.named("عدد", "قليل", "Adad", "Qalil");
        var application = person.underReview();

        var sent = statementsOf("application", () -> Registry.step(person.director(), application, "accept", null).statusCode(200));

        // Six of them are papers that the director does without, a line of the history each.
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void aSearchCostsTheSameForOneEntryAndForTwenty() throws Exception {
        for (var i = 0; i < 20; i++) {
            Enrolled.named("كثيرون", "عشرون", "Kathiroun", "Ichroun").registered();
        }
        var one = statementsOf("artisan_search", () -> Registry.as(Registry.AGENT).get(Registry.ROOT + "/artisans?search=Kathiroun&limit=1").then().statusCode(200));
        var twenty = statementsOf("artisan_search", () -> Registry.as(Registry.AGENT).get(Registry.ROOT + "/artisans?search=Kathiroun&limit=20").then().statusCode(200));

        assertThat(twenty.size() - one.size()).as(String.join("\n", twenty)).isLessThanOrEqualTo(6);
    }

    /// The statements of the transactions that had to do with a table while something was asked.
    private static List<String> statementsOf(String table, Runnable asked) throws SQLException, IOException {
        set("'all'");
        try {
            var before = Files.readString(log()).length();
            asked.run();
            var running = new HashMap<String, List<String>>();
            var sent = new ArrayList<String>();
            for (var line : Files.readString(log()).substring(before).split("\n(?=\\d{4}-)")) {
                var matcher = LINE.matcher(line.replaceAll("\\s+", " "));
                // What the driver asks of the catalogue it asks once for each connection.
                if (matcher.find() && !matcher.group(2).contains("pg_catalog.")) {
                    var transaction = running.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>());
                    transaction.add(matcher.group(2));
                    if (matcher.group(2).startsWith("COMMIT") || matcher.group(2).startsWith("ROLLBACK")) {
                        running.remove(matcher.group(1));
                        sent.addAll(transaction.stream().anyMatch(statement -> statement.contains(table)) ? transaction : List.of());
                    }
                }
            }
            return sent;
        } finally {
            set("'none'");
        }
    }

    private static void set(String what) throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("test.platform.jdbc-url"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = " + what);
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(0.3)");
        }
    }

    private static Path log() throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("test.platform.jdbc-url"), "postgres", "");
                var statement = connection.createStatement(); var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1) + ".log");
        }
    }
}
