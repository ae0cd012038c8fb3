package org.hirfa.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/// Access tokens as Keycloak would issue them, signed with a key pair that is made for one run of the tests.
public final class Tokens {

    private final JwtClaimsBuilder claims;
    private Instant expires = Instant.now().plus(Duration.ofMinutes(10));

    private Tokens(String name) {
        claims = Jwt.claims().issuer(TokenIssuer.address()).audience("hirfa-api").claim("typ", "Bearer").claim("azp", "hirfa-test")
                .claim("preferred_username", name).claim("name", name)
                .subject(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /// @param name also decides the account, unless [#account] sets it: the same name is always the same account
    public static Tokens user(String name) {
        return new Tokens(name);
    }

    /// The account that [#user] gives to a name.
    public static UUID accountOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public Tokens roles(String... roles) {
        claims.claim("realm_access", Map.of("roles", List.of(roles)));
        return this;
    }

    public Tokens account(UUID account) {
        claims.subject(account.toString());
        return this;
    }

    public Tokens chamber(String code) {
        return with("chamber", code);
    }

    public Tokens agency(String code) {
        return with("agency", code);
    }

    public Tokens institution(String code) {
        return with("institution", code);
    }

    public Tokens organisation(String code) {
        return with("organisation", code);
    }

    public Tokens with(String claim, Object value) {
        claims.claim(claim, value);
        return this;
    }

    public Tokens expired() {
        expires = Instant.now().minus(Duration.ofHours(1));
        return this;
    }

    /// The compact token, to be sent as `Authorization: Bearer …`.
    public String sign() {
        return claims.issuedAt(expires.minus(Duration.ofHours(2))).expiresAt(expires).jws()
                .keyId(TokenIssuer.KEY_ID)
                .algorithm(SignatureAlgorithm.RS256).sign(TokenIssuer.privateKey());
    }
}
