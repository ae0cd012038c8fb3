package org.hirfa.registry;

import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.InflaterInputStream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// Cards in the words of those who hold, hand out and check them.
final class Cardholders {

    private Cardholders() {}

    /// A new artisan of Relizane.
    record Holder(String token, String artisan) {

        static Holder any() {
            var token = Registry.artisan("holder." + UUID.randomUUID());
            return new Holder(token, Registry.accepted(token));
        }

        /// The newest card.
        String card() {
            return as(token).get(ROOT + "/artisans/" + artisan + "/cards").then().statusCode(200).extract().path("items[0].id");
        }

        String activeCard() {
            var card = card();
            step(Registry.AGENT, card, "print", null).statusCode(200);
            step(Registry.AGENT, card, "deliver", null).statusCode(200).body("status", equalTo("ACTIVE"));
            return card;
        }
    }

    static ValidatableResponse read(String card) {
        return as(Registry.AGENT).get(ROOT + "/cards/" + card).then().statusCode(200);
    }

    static ValidatableResponse step(String token, String card, String step, String body) {
        var request = as(token).header("If-Match", "*");
        return (body == null ? request : request.contentType("application/json").body(body)).post(ROOT + "/cards/{id}/" + step, card).then();
    }

    static ValidatableResponse create(String token, String path, String body) {
        var request = as(token).header("Idempotency-Key", UUID.randomUUID().toString());
        return (body == null ? request : request.contentType("application/json").body(body)).post(ROOT + path).then();
    }

    /// What the QR code of a printed card holds.
    static String code(String card) {
        String address = read(card).extract().path("verification");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    static ValidatableResponse verify(String code) {
        return given().accept("application/json").get("/verify/{token}", code).then().statusCode(200);
    }

    /// What a statement says, checked with the published keys alone.
    static JWTClaimsSet checked(String statement) throws ParseException, JOSEException {
        var keys = JWKSet.parse(given().get("/.well-known/hirfa/jwks.json").then().statusCode(200).extract().asString());
        return checked(statement, keys);
    }

    static JWTClaimsSet checked(String statement, JWKSet keys) throws ParseException, JOSEException {
        var jwt = SignedJWT.parse(statement);
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        if (key == null || !jwt.verify(new ECDSAVerifier(key.toECKey()))) {
            throw new AssertionError("not signed by a published key");
        }
        return jwt.getJWTClaimsSet();
    }

    /// The status of a card's code as anybody reads it from the published list: 0 valid, 1 invalid, 2 suspended.
    static int published(String code) throws Exception {
        var place = checked(code).getJSONObjectClaim("status");
        var list = (Map<?, ?>) place.get("status_list");
        var path = list.get("uri").toString().substring("http://localhost:8080".length());
        var token = given().accept("application/statuslist+jwt").get(path).then().statusCode(200)
                .contentType("application/statuslist+jwt").extract().asString();
        var claims = checked(token);
        if (!claims.getSubject().equals(list.get("uri"))) {
            throw new AssertionError("another list");
        }
        return read(claims.getJSONObjectClaim("status_list"), ((Number) list.get("idx")).intValue());
    }

    static int read(Map<String, Object> statusList, int index) throws Exception {
        var bits = ((Number) statusList.get("bits")).intValue();
        var bytes = new InflaterInputStream(new java.io.ByteArrayInputStream(
                Base64.getUrlDecoder().decode(statusList.get("lst").toString()))).readAllBytes();
        return bytes[index * bits / 8] >> index * bits % 8 & (1 << bits) - 1;
    }
}
