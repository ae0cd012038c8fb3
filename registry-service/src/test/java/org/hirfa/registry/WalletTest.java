package org.hirfa.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hirfa.registry.Cardholders.checked;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// The card as a credential in a wallet, read by a library as any verifier reads it.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class WalletTest {

    private static final Set<String> ALWAYS_SHOWN = Set.of("iss", "vct", "iat", "exp", "status");

    @Test
    void theHolderShowsAsMuchAsIsAskedFor() throws Exception {
        var holder = Holder.any();
        var whole = credential(holder, holder.activeCard());
        assertThat(SignedJWT.parse(whole.getCredentialJwt()).getHeader().getType().getType()).isEqualTo("dc+sd-jwt");

        var all = shown(whole);
        var some = shown(new SDJWT(whole.getCredentialJwt(), whole.getDisclosures().stream()
                .filter(disclosure -> Set.of("activity", "chamber").contains(disclosure.getClaimName())).toList()));
        var nothing = shown(new SDJWT(whole.getCredentialJwt(), List.of()));

        assertThat(all).containsEntry("family_name", "Benyoucef").containsEntry("given_name_ar", "أمينة").containsEntry("chamber", "CAM-48")
                .doesNotContainKeys("birthdate", "national_id", "phone");
        assertThat(some).containsKeys("activity", "chamber").doesNotContainKeys("family_name", "family_name_ar", "registration_number");
        assertThat(nothing).containsOnlyKeys(ALWAYS_SHOWN);
        assertThat(whole.getCredentialJwt()).as("nothing of it is readable without its disclosure").doesNotContain("Benyoucef");
    }

    @Test
    void whatWasTamperedWithIsNotShown() throws Exception {
        var holder = Holder.any();
        var whole = credential(holder, holder.activeCard());
        var parts = whole.getCredentialJwt().split("\\.");

        assertThatThrownBy(() -> checked(parts[0] + "." + parts[1].substring(0, 40) + "A" + parts[1].substring(41) + "." + parts[2]))
                .isInstanceOfAny(AssertionError.class, java.text.ParseException.class);
        var invented = new com.authlete.sd.Disclosure("title", "MASTER_ARTISAN");
        var another = new com.authlete.sd.Disclosure(whole.getDisclosures().getFirst().getSalt(), "family_name", "Somebody");
        for (var forged : List.of(invented, another)) {
            assertThatThrownBy(() -> shown(new SDJWT(whole.getCredentialJwt(), List.of(forged)))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void statusIsThatOfTheCard() throws Exception {
        var holder = Holder.any();
        var card = holder.activeCard();
        var jwt = credential(holder, card).getCredentialJwt();
        assertThat(Cardholders.published(jwt)).isZero();

        step(Registry.DIRECTOR, card, "suspend", "{\"reason\": \"x\"}").statusCode(200);

        assertThat(Cardholders.published(jwt)).isEqualTo(2);
    }

    @Test
    void isBoundToTheWalletsKey() throws Exception {
        var holder = Holder.any();
        var card = holder.activeCard();
        var key = new ECKeyGenerator(Curve.P_256).keyID("mine").generate();

        var jwt = SDJWT.parse(bind(holder.token(), card, key.toPublicJWK()).statusCode(200).extract().asString()).getCredentialJwt();

        var confirmed = ECKey.parse(com.nimbusds.jose.util.JSONObjectUtils.getJSONObject(checked(jwt).getJSONObjectClaim("cnf"), "jwk"));
        assertThat(confirmed.computeThumbprint()).isEqualTo(key.computeThumbprint());
        bind(holder.token(), card, key).statusCode(400);
        bind(holder.token(), card, new ECKeyGenerator(Curve.P_384).generate().toPublicJWK()).statusCode(400);
        as(holder.token()).contentType("application/json").body("{\"jwk\": {\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"AA\", \"y\": \"AA\"}}")
                .post(ROOT + "/cards/{id}/credential", card).then().statusCode(400);
        as(holder.token()).contentType("application/json").body("{\"jwk\": {\"kty\": \"oct\", \"k\": \"AAAA\"}}")
                .post(ROOT + "/cards/{id}/credential", card).then().statusCode(400);
    }

    @Test
    void isForTheHolderOfAGoodCardOnly() {
        var holder = Holder.any();
        var card = holder.card();
        get(holder.token(), card).statusCode(409).body("type", equalTo("/problems/card-state"));
        step(Registry.AGENT, card, "print", null).statusCode(200);
        step(Registry.AGENT, card, "deliver", null).statusCode(200);

        get(Registry.AGENT, card).statusCode(403);
        get(Registry.artisan("wallet.stranger"), card).statusCode(404);
        given().get(ROOT + "/cards/{id}/credential", card).then().statusCode(401);
        get(holder.token(), card).statusCode(200).header("Cache-Control", "private, no-store");
    }

    @Test
    void typeAndIssuerDescribeThemselves() throws Exception {
        var holder = Holder.any();
        var claims = checked(credential(holder, holder.activeCard()).getCredentialJwt());
        var type = claims.getStringClaim("vct").substring("http://localhost:8080".length());

        given().get(type).then().statusCode(200).body("vct", equalTo(claims.getStringClaim("vct"))).body("claims.path.flatten()", hasItem("family_name_ar"))
                .body("display.locale", equalTo(List.of("ar", "fr", "en")));
        given().get("/.well-known/jwt-vc-issuer").then().statusCode(200).body("issuer", equalTo(claims.getIssuer()))
                .body("jwks_uri", equalTo("http://localhost:8080/.well-known/hirfa/jwks.json"));
    }

    private static SDJWT credential(Holder holder, String card) {
        return SDJWT.parse(get(holder.token(), card).statusCode(200).contentType("application/dc+sd-jwt").extract().asString());
    }

    private static Map<String, Object> shown(SDJWT presentation) throws Exception {
        return new SDObjectDecoder().decode(checked(presentation.getCredentialJwt()).toJSONObject(), presentation.getDisclosures());
    }

    private static ValidatableResponse get(String token, String card) {
        return as(token).accept("application/dc+sd-jwt, application/problem+json").get(ROOT + "/cards/{id}/credential", card).then();
    }

    private static ValidatableResponse bind(String token, String card, com.nimbusds.jose.jwk.JWK key) {
        return as(token).contentType("application/json").body("{\"jwk\": " + key.toJSONString() + "}").post(ROOT + "/cards/{id}/credential", card).then();
    }
}
