package org.hirfa.gateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/// An identity service: it publishes keys where Keycloak does, and signs what it is asked to, good or bad.
public final class Identity {

    final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;
    private volatile RsaJsonWebKey key = newKey("first");

    Identity(Vertx vertx) throws Exception {
        server = vertx.createHttpServer().requestHandler(request -> {
            questions.incrementAndGet();
            request.response().end(new JsonWebKeySet(List.of(key)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.actualPort() + "/realms/hirfa";
    }

    RsaJsonWebKey key() {
        return key;
    }

    void rotate(String id) {
        key = newKey(id);
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            made.setUse("sig");
            made.setAlgorithm("RS256");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a good token says; a test changes what it is about.
    JwtClaims claims(TestClock clock, String subject, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience("hirfa-api", "account");
        claims.setSubject(subject);
        claims.setClaim("azp", "hirfa-portal");
        claims.setClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(clock.millis() + 300_000));
        return claims;
    }

    String token(TestClock clock, String subject, String... roles) {
        return sign(claims(clock, subject, roles), "RS256");
    }

    String sign(JwtClaims claims, String algorithm) {
        return signedBy(key, claims, algorithm);
    }

    static String signedBy(RsaJsonWebKey key, JwtClaims claims, String algorithm) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(algorithm);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
