package org.hirfa.access;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(PlatformServers.class)
class AccessTest {

    @Inject
    AgroalDataSource database;

    @Inject
    AccessChain chain;

    private final UUID person = UUID.randomUUID();

    @Test
    void theCallerIsWhoTheTokenSays() {
        given().auth().oauth2(agent().sign()).get("/files/{person}", person).then().statusCode(200)
                .body("account", equalTo(Tokens.accountOf("nadia").toString()))
                .body("chamber", equalTo("CAM-48")).body("director", equalTo("false")).body("name", equalTo("nadia"));
    }

    @Test
    void aHeaderThatSaysWhoIsCallingIsNotBelieved() {
        given().header("X-Forwarded-User", "supervisor").header("chamber", "CAM-11").get("/files/{person}", person)
                .then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void expiredForgedAndForeignTokensAreRefused() {
        var good = agent().sign();
        var forged = good.substring(0, good.length() - 6) + "AAAAAA";
        var unsigned = "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".";

        for (var bad : new String[] {agent().expired().sign(), forged, unsigned, "x", agent().with("aud", "other").sign(),
            agent().with("iss", "https://elsewhere.test").sign()}) {
            given().auth().oauth2(bad).get("/files/{person}", person).then().statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void anotherRoleIsForbidden() {
        given().auth().oauth2(Tokens.user("amel").roles(Role.ARTISAN).sign()).get("/files/{person}", person)
                .then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void everyReadLeavesWhoWhenWhatAndWhy() {
        given().auth().oauth2(agent().sign()).get("/files/{person}", person).then().statusCode(200);

        given().auth().oauth2(agent().sign()).get("/files/{person}/accesses", person).then()
                .body("$", hasSize(1)).body("[0].reader", equalTo("nadia")).body("[0].organisation", equalTo("CAM-48"))
                .body("[0].what", equalTo("artisan")).body("[0].purpose", equalTo("registration"));
    }

    @Test
    void entriesCannotBeChangedOrRemoved() {
        given().auth().oauth2(agent().sign()).get("/files/{person}", person).then().statusCode(200);

        for (var attempt : new String[] {"update access_entry set actor_name = 'x'", "delete from access_entry", "truncate access_entry cascade"}) {
            assertThatThrownBy(() -> execute(attempt)).hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void concurrentReadsAreAllSealedAndTamperingShows() throws SQLException {
        var reads = IntStream.range(0, 40).mapToObj(_ -> CompletableFuture.runAsync(() ->
                given().auth().oauth2(agent().sign()).get("/files/{person}", person).then().statusCode(200))).toList();
        chain.seal();
        reads.forEach(CompletableFuture::join);
        chain.seal();

        assertThat(count("select count(*) from access_entry where entry not in (select entry from access_link)")).isZero();
        assertThat(chain.isIntact()).isTrue();

        execute("alter table access_entry disable trigger access_entry_only_inserted");
        try {
            execute("update access_entry set actor_name = 'somebody else' where person_id = '" + person + "'");
            assertThat(chain.isIntact()).isFalse();
            execute("update access_entry set actor_name = 'nadia' where person_id = '" + person + "'");
            assertThat(chain.isIntact()).isTrue();
        } finally {
            execute("alter table access_entry enable trigger access_entry_only_inserted");
        }
    }

    @Test
    void aLateCommitIsSealedBehindAndNotSkipped() throws SQLException {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.createStatement()) {
                insert.execute("""
                        insert into access_entry (at, person_id, actor, actor_name, actor_roles, what, purpose, route)
                        values (now(), uuidv7(), 'slow', 'slow', '', 'artisan', 'test', 'GET /')
                        """);
            }
            given().auth().oauth2(agent().sign()).get("/files/{person}", person).then().statusCode(200);
            chain.seal();
            slow.commit();
        }
        chain.seal();

        assertThat(count("select count(*) from access_entry where entry not in (select entry from access_link)")).isZero();
        assertThat(chain.isIntact()).isTrue();
    }

    /// The one that commits last has the smallest transaction id of the two that were written while the seal was made.
    @Test
    void anEntryWrittenBetweenTwoOthersIsSealedWhateverTheOrderOfCommits() throws SQLException {
        try (var early = database.getConnection(); var late = database.getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            write(early);
            write(late);
            late.commit();
            chain.seal();
            early.commit();
        }
        chain.seal();

        assertThat(count("select count(*) from access_entry where entry not in (select entry from access_link)")).isZero();
        assertThat(chain.isIntact()).isTrue();
    }

    private static void write(java.sql.Connection connection) throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.execute("""
                    insert into access_entry (at, person_id, actor, actor_name, actor_roles, what, purpose, route)
                    values (now(), uuidv7(), 'slow', 'slow', '', 'artisan', 'test', 'GET /')
                    """);
        }
    }

    private Tokens agent() {
        return Tokens.user("nadia").roles(Role.CHAMBER_AGENT).chamber("CAM-48");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
