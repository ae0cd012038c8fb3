package org.hirfa.outbox;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/// What the keeper of the platform can do about dead letters.
@QuarkusTest
@QuarkusTestResource(Servers.class)
@TestSecurity(user = "keeper", roles = "platform_admin")
class DeadLetterEndpointsTest {

    private static final String PATH = "/api/workshop/v1/dead-letters";

    @Inject
    EventReception reception;

    @Inject
    CraftCopies copies;

    @Inject
    DeadLetters deadLetters;

    private final UUID craft = UUID.randomUUID();
    private final UUID event = UUID.randomUUID();

    @Test
    void showsWhyAnEventFailedButNothingOfAPerson() {
        var id = buried("""
                {"id":"%s","version":1,"names":{"latin":{"lastName":"Benali"}},"name":"weaving","seats":0,"kind":"WOOL",
                 "account":"11111111-0000-4000-8000-000000000001","registrationNumber":"48-CRAFT-7","birthYear":1987,"sex":"FEMALE",
                 "commune":"48-relizane","activities":[{"code":"A17"}],"amount":{"amount":250000,"currency":"DZD"},"startsOn":"2026-13-45",
                 "validFrom":"2026-11-01","personId":"Benali","status":"Belaid Benali","on":{"lastName":"Benali"}}""".formatted(craft));

        given().get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"1\"")
                .body("consumer", equalTo("workshop.crafts"))
                .body("topic", equalTo("hirfa.workshop.craft"))
                .body("state", equalTo("OPEN"))
                .body("attempts", equalTo(1))
                .body("reason", containsString("craft_copy_seats"))
                .body("payload", equalTo("""
                        {"id":"%s","version":1,"names":"***","name":"***","seats":0,"kind":"WOOL","account":"***",\
                        "registrationNumber":"***","birthYear":"***","sex":"***","commune":"***","activities":"***","amount":"***",\
                        "startsOn":"2026-13-45","validFrom":"2026-11-01","personId":"xxxxxx","status":"xxxxxx xxxxxx","on":"***"}\
                        """.formatted(craft)))
                .body("originalPayload", nullValue());
    }

    @Test
    void showsOnlyTheShapeOfUnreadableContent() {
        var id = buried("{\"lastName\":\"Benali 7\"");

        given().get(PATH + "/" + id).then().body("payload", equalTo("{\"xxxxxxxx\":\"xxxxxx 0\""));
    }

    @Test
    void repairsAndReplays() {
        var id = buried("""
                {"id":"%s","version":1,"names":{"latin":{"lastName":"Benali"}},"name":"weaving","seats":0}""".formatted(craft));

        act(id, "repair", 1, "{\"payload\":{\"seats\":4}}").statusCode(200).header("ETag", "\"2\"")
                .body("payload", containsString("\"seats\":4"))
                .body("originalPayload", containsString("\"seats\":0"))
                .body("changedBy", equalTo("keeper")).body("changedAt", notNullValue());
        act(id, "replay", 2, null).statusCode(200).body("state", equalTo("REPLAYED")).body("changedBy", equalTo("keeper"));

        assertThat(copies.stored(craft).name()).isEqualTo("weaving");
        assertThat(deadLetters.find(id).orElseThrow().payload()).contains("Benali");
        act(id, "replay", 3, null).statusCode(409).body("type", equalTo("/problems/dead-letter-not-open"));
        assertThat(copies.stored(craft).handled()).isEqualTo(1);
    }

    @Test
    void givesUnreadableEventsTheirContentAndType() {
        reception.receive(copies, record("rubbish", Map.of()));
        var id = deadLetters.list(null, null, DeadLetter.State.OPEN, null, 1).getFirst().id();

        act(id, "repair", 1, """
                {"payload":{"id":"%s","version":1,"name":"weaving","seats":4},"type":"craft.named.v1"}""".formatted(craft))
                .statusCode(200).body("type", equalTo("craft.named.v1"));
        act(id, "replay", 2, null).statusCode(200);

        assertThat(copies.stored(craft)).isNotNull();
    }

    @Test
    void refusesRepairsThatWouldGiveStandingOrMoney() {
        var id = buried("""
                {"id":"%s","version":3,"name":"weaving","seats":0,"personId":"%s","status":"REVOKED","opensRegistration":false,
                 "plan":[{"amount":1}]}""".formatted(craft, craft));

        for (var change : new String[] {"personId", "account", "artisanId", "registrationNumber", "names", "status", "opensRegistration",
                "amount", "amounts"}) {
            for (var value : new String[] {"\"VALID\"", "true", "{\"amount\":9}", "9"}) {
                act(id, "repair", 1, "{\"payload\":{\"seats\":4,\"%s\":%s}}".formatted(change, value)).statusCode(422)
                        .body("type", equalTo("/problems/dead-letter-repair-refused"))
                        .body("errors.pointer", contains("/payload/" + change)).body("errors.code", contains("not-repairable"));
            }
        }
        act(id, "repair", 1, "{\"payload\":{\"status\":null}}").statusCode(422);
        act(id, "repair", 1, "{\"payload\":{\"version\":9}}").statusCode(422).body("errors.pointer", contains("/payload/version"));
        act(id, "repair", 1, "{\"payload\":{\"plan\":[{\"amount\":2}]}}").statusCode(422)
                .body("errors.pointer", contains("/payload/plan/0/amount"));
        act(id, "repair", 1, "{\"payload\":{\"seats\":4},\"type\":\"craft.praised.v1\"}").statusCode(422)
                .body("errors.pointer", contains("/type"));
        assertThat(deadLetters.find(id).orElseThrow()).satisfies(letter -> {
            assertThat(letter.payload()).isEqualTo(letter.originalPayload());
            assertThat(letter.version()).isEqualTo(1);
        });
        act(id, "repair", 1, "{\"payload\":{\"seats\":4,\"status\":\"REVOKED\"},\"type\":\"craft.named.v1\"}").statusCode(200);
    }

    @Test
    void addsAVersionThatIsMissing() {
        var id = buried("{\"id\":\"%s\",\"name\":\"weaving\",\"seats\":4}".formatted(craft));

        act(id, "repair", 1, "{\"payload\":{\"version\":1}}").statusCode(200);
        act(id, "replay", 2, null).statusCode(200);

        assertThat(copies.stored(craft).version()).isEqualTo(1);
    }

    @Test
    void refusesStandingForContentThatCouldNotBeRead() {
        var id = buried("rubbish");

        act(id, "repair", 1, "{\"payload\":{\"id\":\"%s\",\"version\":1,\"status\":\"VALID\"}}".formatted(craft)).statusCode(422)
                .body("errors.pointer", contains("/payload/status"));
    }

    @Test
    void keepsTheDeadLetterOpenWhenTheReplayFails() {
        var id = buried("{\"id\":\"%s\",\"version\":1,\"name\":\"weaving\",\"seats\":0}".formatted(craft));

        act(id, "replay", 1, null).statusCode(409).body("type", equalTo("/problems/dead-letter-fails-again"));

        given().get(PATH + "/" + id).then().body("state", equalTo("OPEN")).body("attempts", equalTo(2))
                .header("ETag", "\"2\"");
        assertThat(copies.stored(craft)).isNull();
    }

    @Test
    void notesTheAccountAndNotItsUserName() {
        JsonWebToken token = new JsonWebToken() {
            @Override
            public String getName() {
                return "admin";
            }

            @Override
            public Set<String> getClaimNames() {
                return Set.of("sub");
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String claim) {
                return claim.equals("sub") ? (T) craft.toString() : null;
            }
        };

        var caller = (SecurityContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SecurityContext.class},
                (_, method, _) -> method.getName().equals("getUserPrincipal") ? token : null);

        assertThat(DeadLetterEndpoints.name(caller)).isEqualTo(craft.toString());
    }

    @Test
    void discardsForAReason() {
        var id = buried("{}");

        act(id, "discard", 1, "{\"reason\":\" \"}").statusCode(400);
        act(id, "discard", 1, "{\"reason\":\"sent by mistake\"}").statusCode(200)
                .body("state", equalTo("DISCARDED")).body("note", equalTo("sent by mistake"));
        act(id, "repair", 2, "{\"payload\":{\"seats\":4}}").statusCode(409)
                .body("type", equalTo("/problems/dead-letter-not-open"));
    }

    @Test
    void cannotReplayForAConsumerThatIsGone() {
        reception.receive("workshop.retired", record("{}", headers()), _ -> {
            throw new IllegalArgumentException("never understood");
        });
        var id = deadLetters.list("workshop.retired", null, null, null, 1).getFirst().id();

        act(id, "replay", 1, null).statusCode(409).body("type", equalTo("/problems/dead-letter-without-consumer"));
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        var id = buried("{}");

        given().contentType("application/json").post(PATH + "/" + id + "/replay").then().statusCode(428);
        act(id, "replay", 7, null).statusCode(412).body("type", equalTo("/problems/stale-version"));
        act(id, "discard", 7, "{\"reason\":\"x\"}").statusCode(412);
        act(UUID.randomUUID(), "replay", 1, null).statusCode(404).body("type", equalTo("/problems/dead-letter-unknown"));
        given().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void refusesRepairsThatAreNone() {
        var id = buried("{}");

        for (var body : new String[] {"{}", "{\"payload\":[]}", "{\"payload\":\"x\"}", "{\"payload\":{},\"extra\":1}", "{",
                "{\"payload\":{},\"type\":\"CardIssued\"}"}) {
            act(id, "repair", 1, body).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void listsNewestFirstInPagesAndFilters() {
        var first = buried("{}", UUID.randomUUID());
        var second = buried("{}", UUID.randomUUID());

        var next = given().get(PATH + "?limit=1").then().statusCode(200)
                .body("items.id", contains(second.toString())).body("items[0].payload", nullValue())
                .extract().<String>path("next");
        given().get(PATH + "?limit=1&cursor=" + next).then().body("items.id", contains(first.toString()));
        given().get(PATH + "?state=DISCARDED&consumer=workshop.nobody").then().statusCode(200).body("items", hasSize(0));
        given().get(PATH + "?topic=hirfa.other.topic").then().body("items", hasSize(0));
    }

    @Test
    void refusesFiltersItDoesNotKnow() {
        for (var query : new String[] {"state=open", "cursor=nonsense", "limit=0", "limit=201", "colour=red"}) {
            var answer = given().get(PATH + "?" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.contentType()).as(query).startsWith("application/problem+json");
        }
    }

    @Test
    @TestSecurity(user = "agent", roles = "chamber_agent")
    void isForTheKeeperAlone() {
        var id = buried("{}");

        given().get(PATH).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(403);
        for (var action : new String[] {"repair", "replay", "discard"}) {
            act(id, action, 1, "{}").statusCode(403);
        }
    }

    private UUID buried(String payload) {
        return buried(payload, event);
    }

    private UUID buried(String payload, UUID eventId) {
        var headers = Map.of("ce_id", eventId.toString(), "ce_type", "craft.named.v1", "ce_time", "2026-11-01T08:00:00Z");
        reception.receive(copies, record(payload, headers));
        return deadLetters.list(null, null, null, null, 100).stream()
                .filter(letter -> letter.eventId().equals(eventId)).findFirst().orElseThrow().id();
    }

    private Map<String, String> headers() {
        return Map.of("ce_id", event.toString(), "ce_type", "craft.named.v1", "ce_time", "2026-11-01T08:00:00Z");
    }

    private ConsumerRecord<String, String> record(String payload, Map<String, String> headers) {
        var record = new ConsumerRecord<>("hirfa.workshop.craft", 0, System.nanoTime(), craft.toString(), payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static ValidatableResponse act(UUID id, String action, long version, String body) {
        var request = given().contentType("application/json").header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post(PATH + "/" + id + "/" + action).then();
    }
}
