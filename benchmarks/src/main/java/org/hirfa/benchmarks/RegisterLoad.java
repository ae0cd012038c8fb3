package org.hirfa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.hirfa.platform.Addresses;

/// Fills a register with people, past the services: a million through the counter would take hours. The rows by which people
/// are found are left to the registry, which writes them by itself after a start.
final class RegisterLoad {

    private static final String FOLDER = "/register/";
    /// The rows are made from what the foreign keys point at; to ask for each again would only take time.
    private static final String SESSION = "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'; set maintenance_work_mem = '512MB'";
    private static final List<String> IN_A_HURRY = List.of("fsync = off", "full_page_writes = off", "max_wal_size = '16GB'", "checkpoint_timeout = '1h'");

    private final Addresses addresses;

    RegisterLoad(Addresses addresses) {
        this.addresses = addresses;
    }

    /// @param first    the first number that is loaded, and `last` the last
    /// @param reserved numbers up to here are given to nobody else
    void people(int first, int last, int reserved) throws Exception {
        try (var connection = connect()) {
            run(connection, SESSION);
            run(connection, script("names.sql"));
            run(connection, script("places.sql"));
            run(connection, script("chance.sql"));
            run(connection, "drop table if exists bench_someone");
            run(connection, script("people.sql").replace("${from}", "" + first).replace("${to}", "" + last));
        }
        together(List.of(script("persons.sql"), script("entries.sql")));
        try (var connection = connect()) {
            run(connection, "drop table bench_someone");
            run(connection, "select setval('registration_number', greatest(%1$d, nextval('registration_number'))), setval('card_serial', greatest(%1$d, nextval('card_serial')))"
                    .formatted(reserved + 1));
        }
    }

    /// Lets the server write as if its data could be lost, while there is a load that is simply repeated if it were.
    void hurry(boolean hurry) throws SQLException {
        try (var connection = connect()) {
            for (var setting : IN_A_HURRY) {
                run(connection, hurry ? "alter system set " + setting : "alter system reset " + setting.substring(0, setting.indexOf(' ')));
            }
            run(connection, "select pg_reload_conf()");
        }
    }

    /// An index that is built at once is built in a tenth of the time.
    ///
    /// @return how to make those anew that were dropped; what a key or a constraint stands on is kept
    List<String> dropIndexes() throws SQLException {
        var made = new ArrayList<String>();
        try (var connection = connect(); var select = connection.createStatement(); var rows = select.executeQuery("""
                select c.oid::regclass::text, pg_get_indexdef(c.oid) from pg_index i join pg_class c on c.oid = i.indexrelid
                 where i.indrelid in ('person'::regclass, 'application'::regclass, 'artisan'::regclass, 'artisan_version'::regclass, 'card'::regclass,
                                      'card_history'::regclass, 'artisan_search'::regclass)
                   and not exists (select 1 from pg_constraint where conindid = c.oid)
                """)) {
            while (rows.next()) {
                made.add(rows.getString(2));
                run(connection, "drop index " + rows.getString(1));
            }
        }
        return List.copyOf(made);
    }

    void makeIndexes(List<String> definitions) throws Exception {
        together(definitions);
    }

    /// As the server does by itself some minutes after such a load.
    void vacuum() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /// Entries that cannot be found yet.
    long notYetFound() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement();
                var row = statement.executeQuery("select (select count(*) from artisan) - (select count(*) from artisan_search)")) {
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

    /// Each in a session of its own, two at a time.
    private void together(List<String> scripts) throws InterruptedException, ExecutionException {
        try (var sessions = Executors.newFixedThreadPool(2)) {
            var running = scripts.stream().map(script -> sessions.submit((Callable<Void>) () -> {
                try (var connection = connect()) {
                    run(connection, SESSION);
                    run(connection, script);
                    return null;
                }
            })).toList();
            for (var one : running) {
                one.get();
            }
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
