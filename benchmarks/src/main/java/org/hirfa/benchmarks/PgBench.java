package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hirfa.platform.Addresses;
import org.hirfa.platform.Door;

/// The same SQL without a service: PostgreSQL's own load program, on the same server.
final class PgBench {

    /// A colon before a letter within one would be taken for a variable.
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private final Addresses addresses;
    private final RegisterLoad database;

    PgBench(Addresses addresses, RegisterLoad database) {
        this.addresses = addresses;
        this.database = database;
    }

    /// Makes a script of the statements of one acceptance: what was the sample's own becomes a variable of the transaction.
    ///
    /// @param sample       what of the sample is replaced, by the column of `bench_accept` that replaces it
    /// @param applications ids of applications under review, one for each transaction
    Path script(Path folder, List<String> statements, Map<String, String> sample, List<String> applications) throws SQLException, IOException {
        try (var connection = database.connect()) {
            RegisterLoad.run(connection, """
                    drop table if exists bench_accept; drop sequence if exists bench_turn; create sequence bench_turn;
                    create table bench_accept (n bigint generated always as identity primary key, application uuid, person uuid, evidence uuid, receipt text,
                        artisan uuid default uuidv7(), card uuid default uuidv7(), registration text, card_number text)
                    """);
            try (var insert = connection.prepareStatement("""
                    insert into bench_accept (application, person, evidence, receipt)
                        select p.id, p.person_id, (select e.id from application_evidence e where e.application_id = p.id limit 1), p.receipt_number
                          from application p where p.id = any(?)
                    """)) {
                insert.setArray(1, connection.createArrayOf("uuid", applications.toArray()));
                insert.executeUpdate();
            }
            RegisterLoad.run(connection, """
                    update bench_accept set registration = 'BB' || lpad(n::text, 11, '0'), card_number = 'B' || lpad(n::text, 11, '0');
                    analyze bench_accept
                    """);
        }
        var lines = new ArrayList<String>();
        lines.add("select b.* from (select nextval('bench_turn') as turn) t join bench_accept b on b.n = t.turn \\gset");
        for (var statement : statements) {
            var line = LITERAL.matcher(statement).replaceAll(literal -> Matcher.quoteReplacement(literal.group().replaceAll(":(?=[A-Za-z_])", ": ")));
            for (var value : sample.entrySet()) {
                line = line.replace("'" + value.getValue() + "'", ":" + value.getKey())
                        .replaceAll("'\\{\"?" + value.getValue() + "\"?}'", "array[:" + value.getKey() + "]");
            }
            lines.add(line.endsWith(";") ? line : line + ";");
        }
        return Files.write(folder.resolve("accept.sql"), lines);
    }

    /// @return transactions a second
    double run(Path script, int clients, int transactions) {
        var output = Shell.output(List.of("pgbench", "-h", "127.0.0.1", "-p", "" + addresses.settings().port(Door.POSTGRES), "-U", "postgres", "-n",
                "-M", "prepared", "-c", "" + clients, "-j", "1", "-t", "" + transactions / clients, "-f", script.toString(), "registry"));
        if (!output.contains("number of failed transactions: 0")) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(output.replaceAll("(?s).*tps = ([0-9.]+) .*", "$1"));
    }
}
