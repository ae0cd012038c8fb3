package org.hirfa.gateway;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TokenTest extends GatewayTest {

    private static final String CLOSED = "/api/registry/v1/applications";

    @Test
    void carriesAGoodTokenOnForTheServiceToCheckAgain() {
        var token = identity.token(clock, PERSON);

        assertThat(send(to(CLOSED).header("Authorization", "Bearer " + token)).statusCode()).isEqualTo(200);
        assertThat(registry.last().headers()).containsEntry("Authorization", "Bearer " + token);
    }

    @TestFactory
    Stream<DynamicTest> refusesABadToken() {
        Map<String, Supplier<String>> bad = Map.ofEntries(
                Map.entry("not signed", () -> part("{\"alg\":\"none\"}") + '.' + part(good().toJson()) + '.'),
                Map.entry("signed with the public key as a secret", this::signedWithThePublicKeyAsSecret),
                Map.entry("ES256", this::signedByACurve),
                Map.entry("RS512 with the right key", () -> identity.sign(good(), "RS512")),
                Map.entry("a stranger's key under our name", () -> Identity.signedBy(named(identity.key().getKeyId()), good(), "RS256")),
                Map.entry("a stranger's key", () -> Identity.signedBy(named("stranger"), good(), "RS256")),
                Map.entry("no key named", () -> Identity.signedBy(unnamed(), good(), "RS256")),
                Map.entry("another issuer", () -> with(claims -> claims.setIssuer("http://elsewhere/realms/hirfa"))),
                Map.entry("another audience", () -> with(claims -> claims.setAudience("account"))),
                Map.entry("no audience", () -> with(claims -> claims.unsetClaim("aud"))),
                Map.entry("expired", () -> with(claims -> claims.setExpirationTime(at(-1)))),
                Map.entry("never expires", () -> with(claims -> claims.unsetClaim("exp"))),
                Map.entry("not yet valid", () -> with(claims -> claims.setNotBefore(at(60)))),
                Map.entry("an identity token", () -> with(claims -> claims.setClaim("typ", "ID"))),
                Map.entry("no subject", () -> with(claims -> claims.unsetClaim("sub"))),
                Map.entry("another payload", this::anotherPayload),
                Map.entry("cut off", () -> identity.token(clock, PERSON).substring(0, 300)),
                Map.entry("no token at all", () -> "hello"),
                Map.entry("too long", () -> "a".repeat(9000)));

        return bad.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            clock.advance(Duration.ofSeconds(30));
            registry.forget();
            for (var path : new String[] {CLOSED, "/api/registry/v1/wilayas"}) {
                var answer = send(to(path).header("Authorization", "Bearer " + entry.getValue().get()));
                assertProblem(answer, 401, "unauthenticated");
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer realm=\"hirfa\", error=\"invalid_token\"");
            }
            assertThat(registry.received).isEmpty();
        }));
    }

    @Test
    void refusesOtherSchemesAndTwoTokens() {
        var token = identity.token(clock, PERSON);

        assertProblem(send(to(CLOSED).header("Authorization", "Basic YTpi")), 401, "unauthenticated");
        assertProblem(send(to(CLOSED).header("Authorization", "Bearer " + token).header("Authorization", "Bearer " + token)),
                401, "unauthenticated");
        assertProblem(send(to(CLOSED + "?access_token=" + token)), 401, "unauthenticated");
    }

    @Test
    void remembersATokenOnlyAsLongAsItLives() {
        var claims = identity.claims(clock, PERSON);
        claims.setExpirationTime(at(10));
        var token = identity.sign(claims, "RS256");
        assertThat(send(withToken(token)).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(11));

        assertProblem(send(withToken(token)), 401, "unauthenticated");
    }

    @Test
    void checksARememberedTokenAgainAfterAWhileSoThatAWithdrawnKeyEndsIt() {
        var token = identity.token(clock, PERSON);
        assertThat(send(withToken(token)).statusCode()).isEqualTo(200);
        var before = meter("hirfa_gateway_tokens_total{result=\"checked\"}");
        assertThat(send(withToken(token)).statusCode()).isEqualTo(200);
        assertThat(meter("hirfa_gateway_tokens_total{result=\"checked\"}")).isEqualTo(before);

        clock.advance(Duration.ofSeconds(31));
        assertThat(send(withToken(token)).statusCode()).isEqualTo(200);

        assertThat(meter("hirfa_gateway_tokens_total{result=\"checked\"}")).isEqualTo(before + 1);
    }

    @Test
    void remembersNoMoreTokensThanItMay() {
        for (var i = 0; i < 120; i++) {
            assertThat(send(withToken(identity.token(clock, "person-" + i))).statusCode()).isEqualTo(200);
        }

        assertThat(meter("hirfa_gateway_tokens_held")).isLessThanOrEqualTo(50);
    }

    @Test
    void learnsANewKeyWhenTheIdentityServiceRotatesAndForgetsTheOldOne() {
        var old = identity.token(clock, PERSON);
        assertThat(send(withToken(old)).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(31));

        identity.rotate("second-" + clock.millis());

        assertThat(send(withToken(identity.token(clock, PERSON))).statusCode()).isEqualTo(200);
        assertProblem(send(withToken(old)), 401, "unauthenticated");
    }

    @Test
    void asksForKeysOnceHoweverManyUnknownOnesAreNamed() {
        var never = identity.questions.get();
        send(withToken(Identity.signedBy(named("forged"), good(), "RS256")));
        var once = identity.questions.get();

        for (var i = 0; i < 10; i++) {
            assertProblem(send(withToken(Identity.signedBy(named("forged-" + i), good(), "RS256"))), 401, "unauthenticated");
        }

        assertThat(once).isGreaterThan(never);
        assertThat(identity.questions.get()).isEqualTo(once);
    }

    private HttpRequest.Builder withToken(String token) {
        return to(CLOSED).header("Authorization", "Bearer " + token);
    }

    private double meter(String name) {
        return send(HttpRequest.newBuilder(management.resolve("/q/metrics"))).body().lines()
                .filter(line -> line.startsWith(name)).mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst().orElseThrow();
    }

    private JwtClaims good() {
        return identity.claims(clock, PERSON);
    }

    private String with(Consumer<JwtClaims> change) {
        var claims = good();
        change.accept(claims);
        return identity.sign(claims, "RS256");
    }

    private NumericDate at(int seconds) {
        return NumericDate.fromMilliseconds(clock.millis() + seconds * 1000L);
    }

    private static RsaJsonWebKey named(String id) {
        return Identity.newKey(id);
    }

    private RsaJsonWebKey unnamed() {
        var key = Identity.newKey("x");
        key.setKeyId(null);
        return key;
    }

    private String signedWithThePublicKeyAsSecret() {
        return sign(new HmacKey(identity.key().getRsaPublicKey().getEncoded()), "HS256");
    }

    private String signedByACurve() {
        try {
            return sign(EcJwkGenerator.generateJwk(EllipticCurves.P256).getPrivateKey(), "ES256");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(Key key, String algorithm) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(good().toJson());
            signature.setKey(key);
            signature.setKeyIdHeaderValue(identity.key().getKeyId());
            signature.setAlgorithmHeaderValue(algorithm);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String anotherPayload() {
        var parts = identity.token(clock, PERSON).split("\\.");
        var claims = good();
        claims.setSubject("somebody-else");
        return parts[0] + '.' + part(claims.toJson()) + '.' + parts[2];
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
