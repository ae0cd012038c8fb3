package org.hirfa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.hirfa.platform.Addresses;

/// Fills a register with people, past the services: a million through the counter would take hours. The rows by which people
/// are found are left to the registry, which writes them by itself after a start.
final class RegisterLoad {

    private static final String FOLDER = "/register/";

    private final Addresses addresses;

    RegisterLoad(Addresses addresses) {
        this.addresses = addresses;
    }

    /// @param first the first number that is loaded, and `last` the last
    void people(int first, int last) throws SQLException {
        try (var connection = connect()) {
            // The rows are made from what the foreign keys point at; to ask for each again would only take time.
            run(connection, "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'");
            run(connection, script("names.sql"));
            run(connection, script("places.sql"));
            run(connection, script("people.sql").replace("${from}", "" + first).replace("${to}", "" + last));
            run(connection, "select setval('registration_number', " + (last + 1) + "), setval('card_serial', " + (last + 1) + ")");
        }
    }

    /// An index that is built at once is built in a tenth of the time.
    void withoutSearchIndexes(boolean without) throws SQLException {
        try (var connection = connect()) {
            run(connection, without ? "drop index artisan_search_words; drop index artisan_search_activities" : """
                    set maintenance_work_mem = '512MB';
                    create index artisan_search_words on artisan_search using gin (words) with (gin_pending_list_limit = 256);
                    create index artisan_search_activities on artisan_search using gin (activities) with (gin_pending_list_limit = 256)
                    """);
        }
    }

    /// As the server does by itself some minutes after such a load.
    void vacuum() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    long count(String table) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement(); var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(addresses.jdbc("registry"), "postgres", "");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) {
        try (var stream = RegisterLoad.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
