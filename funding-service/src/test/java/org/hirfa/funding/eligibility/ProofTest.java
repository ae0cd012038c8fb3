package org.hirfa.funding.eligibility;

import java.util.Base64;
import java.util.TreeSet;
import jakarta.inject.Inject;

import org.hirfa.funding.FundingFixtures;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.as;

/// What an agency keeps as proof, checked with nothing but the published key.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ProofTest {

    @Inject
    FundingFixtures funding;

    @Inject
    ObjectMapper json;

    private String body;

    @BeforeEach
    void anAnswer() {
        funding.emptied();
        var artisan = funding.artisan().holdingCard();
        body = as(agency("ANADE")).queryParam("scheme", "ANADE-TRIANGULAR").get(EligibilityResourceTest.PATH, artisan.number).asString();
    }

    @Test
    void verifiesWithThePublishedKeyAndHoldsTheWholeAnswer() throws Exception {
        var answer = (ObjectNode) json.readTree(body);
        var proof = JWSObject.parse(answer.remove("proof").asText());

        var payload = json.readTree(proof.getPayload().toString());

        assertThat(isVerified(proof)).isTrue();
        assertThat(proof.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(payload.get("answer")).isEqualTo(answer);
        assertThat(payload.get("iss").asText()).isEqualTo("http://localhost:8080/api/funding");
        assertThat(payload.get("iat").isIntegralNumber()).isTrue();
        assertThat(proof.getPayload().toString()).isEqualTo(payload.toString());
        assertSorted(payload);
    }

    @Test
    void isRefusedWhenAnyPartOfItWasChanged() throws Exception {
        var proof = JWSObject.parse(json.readTree(body).get("proof").asText());
        var parts = proof.getParsedParts();
        var better = Base64URL.encode(proof.getPayload().toString().replace("ELIGIBLE", "NOT_ELIGIBLE"));
        var signature = Base64.getUrlDecoder().decode(parts[2].toString());
        signature[10] ^= 1;

        assertThat(isVerified(new JWSObject(parts[0], better, parts[2]))).isFalse();
        assertThat(isVerified(new JWSObject(parts[0], parts[1], Base64URL.encode(signature)))).isFalse();
    }

    @Test
    void thePrivateKeyIsNotPublished() throws Exception {
        var published = json.readTree(RestAssured.get("/.well-known/hirfa/funding/jwks.json").then().statusCode(200).extract().asString());

        assertThat(published.get("keys")).isNotEmpty().allMatch(key -> !key.has("d"));
    }

    private static boolean isVerified(JWSObject proof) throws Exception {
        var published = JWKSet.parse(RestAssured.get("/.well-known/hirfa/funding/jwks.json").asString());
        return proof.verify(new ECDSAVerifier(published.getKeyByKeyId(proof.getHeader().getKeyID()).toECKey()));
    }

    private static void assertSorted(JsonNode node) {
        if (node.isObject()) {
            var names = new java.util.ArrayList<String>();
            node.fieldNames().forEachRemaining(names::add);
            assertThat(names).containsExactlyElementsOf(new TreeSet<>(names));
        }
        node.forEach(ProofTest::assertSorted);
    }
}
