package org.hirfa.registry;

import java.util.Date;
import java.util.Map;
import jakarta.inject.Inject;

import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Cardholders.checked;
import static org.hirfa.registry.Cardholders.code;
import static org.hirfa.registry.Cardholders.create;
import static org.hirfa.registry.Cardholders.published;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Cardholders.verify;
import static org.hirfa.registry.Registry.ADMIN;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// What lets people check a card without asking about it: lists, bundle, keys.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class TrustTest {

    private static final String BUNDLE = "/.well-known/hirfa/trust-bundle";

    @Inject
    SettableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPhoneThatWasOnlineYesterdayTellsGoodFromRevokedToday() throws Exception {
        var good = code(Holder.any().activeCard());
        var holder = Holder.any();
        var card = holder.activeCard();
        var bad = code(card);
        step(DIRECTOR, card, "revoke", "{\"reason\": \"x\"}").statusCode(200);

        // All that the phone has: the keys it came with, and this file.
        var claims = checked(given().get(BUNDLE).then().statusCode(200).extract().asString());

        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
        assertThat(claims.getExpirationTime()).isAfter(Date.from(clock.instant().plusSeconds(86_400)));
        assertThat(claims.getLongClaim("nextUpdate")).isBetween(clock.instant().getEpochSecond(), claims.getExpirationTime().getTime() / 1000);
        var keys = JWKSet.parse(claims.getJSONObjectClaim("jwks"));
        assertThat(statusIn(claims.getJSONObjectClaim("status_lists"), good, keys)).isZero();
        assertThat(statusIn(claims.getJSONObjectClaim("status_lists"), bad, keys)).isEqualTo(1);
        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
    }

    @Test
    void aCopyIsGoodUntilSomethingChanges() {
        var card = Holder.any().activeCard();
        for (var path : new String[] {BUNDLE, "/.well-known/hirfa/status/1"}) {
            var first = given().get(path).then().statusCode(200).header("Cache-Control", containsString("max-age=300")).extract().header("ETag");
            given().header("If-None-Match", first).get(path).then().statusCode(304);
        }
        var list = "/.well-known/hirfa/status/1";
        var before = given().get(list).then().extract();
        step(DIRECTOR, card, "suspend", "{\"reason\": \"x\"}").statusCode(200);

        given().header("If-None-Match", before.header("ETag")).get(list).then().statusCode(200).header("ETag", not(equalTo(before.header("ETag"))));
    }

    @Test
    void aListThatIsNotThereIsNotFoundAndAllAreListed() {
        Holder.any().activeCard();

        for (var list : new String[] {"0", "-1", "999999", "9999999999", "x", "1;drop"}) {
            given().get("/.well-known/hirfa/status/" + list).then().statusCode(404).contentType("application/problem+json");
        }
        given().get("/.well-known/hirfa/status").then().statusCode(200)
                .body("status_lists", hasItem("http://localhost:8080/.well-known/hirfa/status/1"));
    }

    @Test
    void cardsOfAnOlderKeyStayGood() throws Exception {
        var old = Holder.any().activeCard();
        var oldCode = code(old);
        var oldKey = SignedJWT.parse(oldCode).getHeader().getKeyID();

        String newKey = create(ADMIN, "/issuer-keys/rotate", null).statusCode(201).body("state", equalTo("SIGNING")).extract().path("id");
        var next = code(Holder.any().activeCard());

        assertThat(SignedJWT.parse(next).getHeader().getKeyID()).isEqualTo(newKey).isNotEqualTo(oldKey);
        verify(oldCode).body("result", equalTo("VALID"));
        verify(next).body("result", equalTo("VALID"));
        assertThat(SignedJWT.parse(code(old)).getHeader().getKeyID()).as("the code stays as it was printed").isEqualTo(oldKey);
        assertThat(published(oldCode)).isZero();
        as(ADMIN).get(ROOT + "/issuer-keys").then().statusCode(200).body("items.id", hasItems(oldKey, newKey))
                .body("items.find { it.id == '" + oldKey + "' }.state", equalTo("PUBLISHED"));
    }

    @Test
    void whatACompromisedKeySignedIsNotBelievedFromThatMoment() throws Exception {
        create(ADMIN, "/issuer-keys/rotate", null).statusCode(201);
        var card = Holder.any().activeCard();
        var code = code(card);
        var key = SignedJWT.parse(code).getHeader().getKeyID();
        verify(code).body("result", equalTo("VALID"));
        create(ADMIN, "/issuer-keys/rotate", null).statusCode(201);

        as(ADMIN).contentType("application/json").body("{\"reason\": \"a copy was found\"}")
                .post(ROOT + "/issuer-keys/{key}/compromise", key).then().statusCode(200).body("state", equalTo("COMPROMISED"));

        verify(code).body("result", equalTo("NOT_GENUINE"));
        given().get("/.well-known/hirfa/jwks.json").then().body("keys.kid", not(hasItem(key)));
        assertThatThrownBy(() -> checked(code)).hasMessageContaining("not signed by a published key");
        verify(code(card)).body("result", equalTo("VALID"));
    }

    @Test
    void keysAreForTheirKeeper() {
        create(DIRECTOR, "/issuer-keys/rotate", null).statusCode(403);
        as(Registry.SUPERVISOR).get(ROOT + "/issuer-keys").then().statusCode(403);
        as(ADMIN).post(ROOT + "/issuer-keys/rotate").then().statusCode(400).body("type", equalTo("/problems/key-required"));
        as(ADMIN).contentType("application/json").body("{\"reason\": \"x\"}").post(ROOT + "/issuer-keys/{key}/compromise", "nobodys").then()
                .statusCode(404);
        as(Registry.AUDITOR).get(ROOT + "/issuer-keys").then().statusCode(200).body("items.d", not(hasItem(containsString("."))));
        assertThat(as(ADMIN).get(ROOT + "/issuer-keys").asString()).doesNotContain("\"d\"");
    }

    private static int statusIn(Map<String, Object> lists, String code, JWKSet keys) throws Exception {
        var place = (Map<?, ?>) checked(code, keys).getJSONObjectClaim("status").get("status_list");
        @SuppressWarnings("unchecked")
        var list = (Map<String, Object>) lists.get(place.get("uri").toString());
        return Cardholders.read(list, ((Number) place.get("idx")).intValue());
    }
}
