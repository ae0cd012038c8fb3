package org.hirfa.gateway.identity;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;

/// Checks access tokens: RS256 by a known key, our issuer, our audience, in time.
///
/// Verifying costs about 0.1 ms, remembering a verified one some microseconds; so a token that passed is remembered
/// by its fingerprint, not longer than it lives, and not more tokens than the cache may hold. Refusals are not
/// remembered: forged tokens would push the good ones out.
@Singleton
public class AccessTokens {

    private static final AlgorithmConstraints RS256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final IdentityConfig config;
    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<Fingerprint, Verified> verified;
    private final Counter remembered;
    private final Counter checked;
    private final Counter refused;

    AccessTokens(IdentityConfig config, SigningKeys keys, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.rememberAtMost())
                .expireAfter(Expiry.<Fingerprint, Verified>creating((_, token) -> lifeOf(token)))
                .ticker(ticker(clock))
                .executor(Runnable::run)
                .build();
        this.remembered = meters.counter("hirfa.gateway.tokens", "result", "remembered");
        this.checked = meters.counter("hirfa.gateway.tokens", "result", "checked");
        this.refused = meters.counter("hirfa.gateway.tokens", "result", "refused");
        meters.gauge("hirfa.gateway.tokens.held", verified, Cache::estimatedSize);
    }

    /// @return the token if it passed a short while ago
    public @Nullable Verified recall(String token) {
        var known = verified.getIfPresent(Fingerprint.of(token));
        if (known != null) {
            remembered.increment();
        }
        return known;
    }

    public TokenCheck check(String token) {
        keys.renewWhenOld();
        var result = verify(token);
        switch (result) {
            case TokenCheck.Passed(var passed) -> {
                checked.increment();
                verified.put(Fingerprint.of(token), passed);
            }
            case TokenCheck.Refused _ -> refused.increment();
            case TokenCheck.KeyUnknown _ -> {}
        }
        return result;
    }

    /// @return false when the identity service cannot be asked and no key is known
    public Future<Boolean> fetchKeys() {
        return keys.ask();
    }

    private TokenCheck verify(String token) {
        try {
            var claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(RS256_ONLY)
                    .setVerificationKeyResolver((signature, _) -> keyFor(signature.getKeyIdHeaderValue()))
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .setExpectedIssuer(config.issuer())
                    .setExpectedAudience(config.audience())
                    .build()
                    .processToClaims(token);
            return isAccessToken(claims) ? new TokenCheck.Passed(read(claims)) : new TokenCheck.Refused();
        } catch (InvalidJwtException e) {
            return e.getCause() instanceof UnknownKey ? new TokenCheck.KeyUnknown() : new TokenCheck.Refused();
        } catch (MalformedClaimException | ClassCastException _) {
            return new TokenCheck.Refused();
        }
    }

    private Key keyFor(@Nullable String id) throws UnresolvableKeyException {
        if (id == null) {
            throw new UnresolvableKeyException("a token must name its key");
        }
        var key = keys.key(id);
        if (key == null) {
            throw new UnknownKey();
        }
        return key;
    }

    /// Keycloak marks what a token is for; an identity or refresh token opens nothing here.
    private static boolean isAccessToken(JwtClaims claims) throws MalformedClaimException {
        var type = claims.getStringClaimValue("typ");
        return type == null || type.equals("Bearer");
    }

    private static Verified read(JwtClaims claims) throws MalformedClaimException {
        var subject = claims.getSubject();
        var client = claims.getStringClaimValue("azp");
        return new Verified(subject, client == null ? "unnamed" : client, roles(claims),
                claims.getExpirationTime().getValue());
    }

    private static Set<String> roles(JwtClaims claims) {
        if (claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> roles) {
            return roles.stream().filter(String.class::isInstance).map(String.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    private Duration lifeOf(Verified token) {
        var left = Duration.ofMillis(token.expiresAt() * 1000 - clock.millis());
        return left.compareTo(config.rememberFor()) < 0 ? left : config.rememberFor();
    }

    private static Ticker ticker(Clock clock) {
        return () -> clock.millis() * 1_000_000;
    }

    private static final class UnknownKey extends UnresolvableKeyException {
        private static final long serialVersionUID = 1L;

        UnknownKey() {
            super("unknown key");
        }
    }
}
