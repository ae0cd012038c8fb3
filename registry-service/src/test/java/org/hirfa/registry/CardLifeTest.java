package org.hirfa.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CardLifeTest {

    @Inject
    AgroalDataSource database;

    @Inject
    SettableClock clock;

    private final String holder = Registry.artisan("card." + UUID.randomUUID());

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void acceptanceRequestsOneCardThatIsPrintedHandedOverAndGood() throws Exception {
        var artisan = Registry.accepted(holder);
        String card = cardsOf(holder, artisan).body("items", hasSize(1)).body("items[0].status", equalTo("REQUESTED"))
                .body("items[0].verification", nullValue()).extract().path("items[0].id");

        step(Registry.AGENT, card, "print").statusCode(200).body("status", equalTo("PRINTED"));
        step(Registry.AGENT, card, "deliver").statusCode(200).body("status", equalTo("ACTIVE"));

        String token = tokenOf(card);
        verify(token).statusCode(200).body("valid", equalTo(true)).body("result", equalTo("VALID"))
                .body("name", equalTo("بن يوسف أمينة")).body("latinName", equalTo("Benyoucef Amina"));
        var told = Events.of(database, UUID.fromString(card));
        assertThat(told).extracting(Events.Told::type).containsExactly("card.changed.v1", "card.issued.v1");
        told.forEach(event -> EventContract.assertValid(event.type(), event.payload()));
        assertThat(told.getLast().payload()).contains("\"version\":2").contains("\"ACTIVE\"");
    }

    @Test
    void aPhoneChecksTheTokenWithThePublishedKeysAlone() throws Exception {
        var card = deliveredCard();
        var keys = JWKSet.parse(given().get("/.well-known/hirfa/jwks.json").then().statusCode(200).extract().asString());

        var statement = SignedJWT.parse(tokenOf(card));

        var key = keys.getKeyByKeyId(statement.getHeader().getKeyID()).toECKey();
        assertThat(statement.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(statement.getJWTClaimsSet().getClaims()).containsOnlyKeys("iss", "jti", "iat", "exp", "num", "nam", "act", "chb", "status");
        assertThat(keys.getKeys()).noneMatch(published -> published.isPrivate());
    }

    @Test
    void verificationTellsTheMinimumAndAForgeryNothing() throws Exception {
        var card = deliveredCard();
        var token = tokenOf(card);
        var id = token.split("\\.");

        verify(token).body("$", not(containsString("birth"))).body(not(containsString("1199448"))).body(not(containsString("+213")));
        for (var forged : List.of(id[0] + "." + id[1] + "." + "A".repeat(86), "x", "a.b.c", "eyJhbGciOiJub25lIn0." + id[1] + ".")) {
            verify(forged).statusCode(200).body("valid", equalTo(false)).body("result", equalTo("NOT_GENUINE"))
                    .body("name", nullValue()).body("registrationNumber", nullValue());
        }
    }

    @Test
    void thePageSpeaksThreeLanguagesAndArabicFromRightToLeft() throws Exception {
        var token = tokenOf(deliveredCard());

        page(token, "").body(containsString("dir=\"rtl\"")).body(containsString("البطاقة صالحة"));
        page(token, "?lang=fr").body(containsString("dir=\"ltr\"")).body(containsString("Carte valable"));
        page(token, "?lang=en").body(containsString("The card is valid"));
        given().accept("text/html").get("/verify/" + token + "?lang=de").then().statusCode(400);
    }

    @Test
    void revocationShowsAtOnceAndIsForGood() throws Exception {
        var card = deliveredCard();
        var token = tokenOf(card);

        revoke(Registry.DIRECTOR, card).statusCode(200).body("status", equalTo("REVOKED"));

        verify(token).body("valid", equalTo(false)).body("result", equalTo("REVOKED"));
        revoke(Registry.DIRECTOR, card).statusCode(409).body("type", equalTo("/problems/card-state"))
                .body("detail", containsString("REVOKED"));
    }

    @Test
    void aCardPastItsLastDayIsNoLongerGood() throws Exception {
        var token = tokenOf(deliveredCard());
        clock.advance(Duration.ofDays(6 * 366));

        verify(token).body("valid", equalTo(false)).body("result", equalTo("EXPIRED"));
    }

    @Test
    void stepsOutOfOrderNameTheState() {
        var artisan = Registry.accepted(holder);
        var card = cardOf(artisan);

        step(Registry.AGENT, card, "deliver").statusCode(409).body("type", equalTo("/problems/card-state"))
                .body("detail", containsString("REQUESTED"));
        as(holder).get(ROOT + "/cards/" + card + "/card.pdf").then().statusCode(409)
                .body("type", equalTo("/problems/card-not-printable"));
        as(Registry.AGENT).post(ROOT + "/cards/" + card + "/print").then().statusCode(428);
        as(Registry.AGENT).header("If-Match", "\"9\"").post(ROOT + "/cards/" + card + "/print").then().statusCode(412);
    }

    @Test
    void nobodyElsesCardIsThere() {
        var card = deliveredCard();
        var stranger = Registry.artisan("card.stranger");

        for (var token : List.of(Registry.AGENT_OF_TAMANRASSET, Registry.DIRECTOR_OF_TAMANRASSET, stranger)) {
            as(token).get(ROOT + "/cards/" + card).then().statusCode(404);
            as(token).get(ROOT + "/cards/" + card + "/card.pdf").then().statusCode(404);
        }
        revoke(Registry.DIRECTOR_OF_TAMANRASSET, card).statusCode(404);
        revoke(Registry.AGENT, card).statusCode(403);
        step(holder, card, "deliver").statusCode(403);
        given().get(ROOT + "/cards/" + card).then().statusCode(401).contentType("application/problem+json");
        as(Registry.ADMIN).get(ROOT + "/cards/" + card).then().statusCode(403);
    }

    @Test
    void thePaperComesAsPdf() {
        var pdf = as(holder).get(ROOT + "/cards/" + deliveredCard() + "/card.pdf").then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();

        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void twoHandOversAtOnceAreOne() {
        var artisan = Registry.accepted(holder);
        var card = cardOf(artisan);
        step(Registry.AGENT, card, "print").statusCode(200);

        var both = java.util.stream.Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                as(Registry.AGENT).header("If-Match", "\"1\"").post(ROOT + "/cards/" + card + "/deliver"))).limit(4).toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Response::statusCode)).containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
        assertThat(Events.of(database, UUID.fromString(card))).filteredOn(event -> event.type().equals("card.issued.v1")).hasSize(1);
    }

    private String deliveredCard() {
        var card = cardOf(Registry.accepted(holder));
        step(Registry.AGENT, card, "print").statusCode(200);
        step(Registry.AGENT, card, "deliver").statusCode(200);
        return card;
    }

    private String cardOf(String artisan) {
        return cardsOf(holder, artisan).extract().path("items[0].id");
    }

    private ValidatableResponse cardsOf(String token, String artisan) {
        return as(token).get(ROOT + "/artisans/" + artisan + "/cards").then().statusCode(200);
    }

    private String tokenOf(String card) {
        String address = as(holder).get(ROOT + "/cards/" + card).then().statusCode(200)
                .body("verification", startsWith("http://localhost:8080/verify/")).extract().path("verification");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse verify(String token) {
        return given().accept("application/json").get("/verify/{token}", token).then();
    }

    private static ValidatableResponse page(String token, String query) {
        return given().accept("text/html").get("/verify/" + token + query).then().statusCode(200);
    }

    private static ValidatableResponse step(String token, String card, String step) {
        return as(token).header("If-Match", "*").post(ROOT + "/cards/{id}/" + step, card).then();
    }

    private static ValidatableResponse revoke(String token, String card) {
        return as(token).header("If-Match", "*").contentType("application/json").body("{\"reason\": \"lost its holder\"}")
                .post(ROOT + "/cards/{id}/revoke", card).then();
    }
}
