package org.hirfa.gateway.identity;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/// The identity service's public keys, asked for when first needed.
///
/// The gateway starts and serves public paths without them. Keys once learnt stay in use while the identity service
/// is away; a new key id makes the gateway ask again, at most once per pause, and one question serves all who wait.
@Singleton
class SigningKeys {

    private static final int SHORTEST_MODULUS_BITS = 2048;
    /// While no key is known nobody with a token can pass, so the next try comes soon.
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final IdentityConfig config;
    private final Clock clock;
    private final HttpClient client;
    private volatile Known known = new Known(Map.of(), Instant.MIN);
    private @Nullable Future<Boolean> question;
    private Instant lastAsked = Instant.MIN;

    SigningKeys(IdentityConfig config, Clock clock, Vertx vertx) {
        this.config = config;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.keysTimeout().toMillis())
                .setMaxPoolSize(2));
    }

    private record Known(Map<String, RSAPublicKey> keys, Instant since) {}

    @Nullable RSAPublicKey key(String id) {
        return known.keys().get(id);
    }

    /// Asks again in the background for keys that are old, so that a withdrawn key does not live for ever.
    void renewWhenOld() {
        var since = known.since();
        if (!since.equals(Instant.MIN) && clock.instant().isAfter(since.plus(config.keysAge()))) {
            ask();
        }
    }

    /// Always answers: however slowly the identity service speaks, nobody waits longer than twice the time-out.
    ///
    /// @return whether the keys are known after this; false when the identity service does not answer
    synchronized Future<Boolean> ask() {
        if (question != null && !question.isComplete()) {
            return question;
        }
        var now = clock.instant();
        var pause = known.keys().isEmpty() ? PAUSE_WITHOUT_KEYS : config.keysPause();
        if (lastAsked.isAfter(now.minus(pause))) {
            return Future.succeededFuture(!known.keys().isEmpty());
        }
        lastAsked = now;
        question = fetch().map(keys -> {
            known = new Known(keys, clock.instant());
            return true;
        }).recover(failure -> {
            Log.warnf("The identity service's keys cannot be read: %s", failure.getMessage());
            return Future.succeededFuture(!known.keys().isEmpty());
        });
        return question;
    }

    private Future<Map<String, RSAPublicKey>> fetch() {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(config.keys().toString())
                        .setTimeout(config.keysTimeout().toMillis()))
                // in one step: a body that nobody asks for when the head comes is lost
                .compose(request -> request.send().compose(SigningKeys::body))
                .timeout(2 * config.keysTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .map(SigningKeys::read);
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("status " + response.statusCode());
    }

    private static Map<String, RSAPublicKey> read(Buffer body) {
        if (body.length() > LARGEST_ANSWER) {
            throw new IllegalStateException("the key set is too large");
        }
        try {
            var keys = new HashMap<String, RSAPublicKey>();
            for (var key : new JsonWebKeySet(body.toString()).getJsonWebKeys()) {
                if (key instanceof RsaJsonWebKey rsa && isForSigning(rsa)) {
                    keys.put(rsa.getKeyId(), rsa.getRsaPublicKey());
                }
            }
            return Map.copyOf(keys);
        } catch (JoseException e) {
            throw new IllegalStateException("the key set cannot be read", e);
        }
    }

    private static boolean isForSigning(JsonWebKey key) {
        return key.getKeyId() != null
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals("RS256"))
                && ((RSAPublicKey) key.getKey()).getModulus().bitLength() >= SHORTEST_MODULUS_BITS;
    }
}
