package org.hirfa.registry;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class SecrecyTest {

    private static final List<String> PHONES = List.of("0661 23 45 67", "661234567");

    @Inject
    AgroalDataSource database;

    @Test
    void identifiersAreNowhereInClear() throws SQLException {
        var nationalId = Registry.newNationalId();
        var token = Registry.artisan("secrecy.path");
        var logged = new Listening();
        logged.begin();
        try {
            var application = Registry.underReview(token, Registry.application(nationalId, "48-relizane", "0590001", "DIPLOMA"));
            Registry.attach(token, application, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
            Registry.step(Registry.DIRECTOR, application, "accept", null).statusCode(200);
            Registry.apply(token, Registry.application(nationalId)).then().statusCode(409);
            Registry.apply(token, Registry.application(nationalId).replace("{", "{,")).then().statusCode(400);
            for (var path : List.of("/me", "/me/journey", "/applications/" + application, "/me/accesses")) {
                assertThat(as(token).get(ROOT + path).asString()).doesNotContain(nationalId).doesNotContain("661234567");
            }
            assertThat(as(Registry.SUPERVISOR).get(ROOT + "/applications/" + application).asString()).doesNotContain(nationalId);
        } finally {
            logged.end();
        }

        assertThat(logged.lines).as("log").isNotEmpty().noneMatch(line -> line.contains(nationalId));
        for (var phone : PHONES) {
            assertThat(logged.lines).as("log").noneMatch(line -> line.contains(phone));
        }
        var hidden = new ArrayList<>(PHONES);
        hidden.add(nationalId);
        for (var row : everyRow()) {
            for (var secret : hidden) {
                assertThat(row).doesNotContain(secret).doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void onlyChamberStaffReadThemInFull() {
        var nationalId = Registry.newNationalId();
        var application = Registry.submitted(Registry.artisan("secrecy.staff"), Registry.application(nationalId));

        as(Registry.AGENT).get(ROOT + "/applications/" + application).then().statusCode(200)
                .body("person.nationalId", equalTo(nationalId)).body("person.phone", equalTo("+213661234567"));
    }

    /// Every row of every table, as text.
    private List<String> everyRow() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static final class Listening extends Handler {

        private static final List<String> TALKATIVE = List.of("org.hirfa", "org.hibernate.SQL", "org.jboss.resteasy", "io.quarkus.http");

        final List<String> lines = new CopyOnWriteArrayList<>();

        void begin() {
            Logger.getLogger("").addHandler(this);
            TALKATIVE.forEach(name -> Logger.getLogger(name).setLevel(Level.FINE));
        }

        void end() {
            TALKATIVE.forEach(name -> Logger.getLogger(name).setLevel(null));
            Logger.getLogger("").removeHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " " + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
