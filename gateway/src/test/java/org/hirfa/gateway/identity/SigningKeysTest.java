package org.hirfa.gateway.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<String> published = new AtomicReference<>("");
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T00:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @AfterEach
    void close() {
        got(vertx.close());
    }

    @Test
    void startsWithoutTheIdentityServiceAndFindsItsKeysLater() throws Exception {
        var port = listen();
        published.set("not keys");
        var keys = keysAt(port);

        assertThat(got(keys.ask())).isFalse();
        assertThat(keys.key("a")).isNull();
        published.set(rsa("a", 2048, "RS256", "sig"));
        assertThat(got(keys.ask())).as("too soon to ask again").isFalse();
        later(2);

        assertThat(got(keys.ask())).isTrue();
        assertThat(keys.key("a")).isNotNull();
    }

    @Test
    void saysSoWhenNobodyIsThere() {
        assertThat(got(keysAt(1).ask())).isFalse();
    }

    @Test
    void keepsItsKeysWhileTheIdentityServiceIsAway() throws Exception {
        var keys = keysAt(listen());
        published.set(rsa("a", 2048, "RS256", "sig"));
        got(keys.ask());
        published.set("away");
        later(60);

        assertThat(got(keys.ask())).isTrue();
        assertThat(keys.key("a")).isNotNull();
    }

    @Test
    void takesNoKeyThatIsWeakOrMeantForSomethingElse() throws Exception {
        var keys = keysAt(listen());
        for (var unfit : new String[] {rsa("a", 1024, "RS256", "sig"), rsa("a", 2048, "RSA-OAEP", "enc"), rsa("a", 2048, "RS512", "sig")}) {
            published.set(unfit);
            later(60);
            got(keys.ask());
            assertThat(keys.key("a")).isNull();
        }
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverEnds() throws Exception {
        var port = got(vertx.createHttpServer().requestHandler(request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(100, _ -> request.response().write(" "));
        }).listen(0, "127.0.0.1")).actualPort();

        assertThat(got(keysAt(port).ask())).isFalse();
    }

    @Test
    void asksOnceForAllWhoWait() throws Exception {
        var keys = keysAt(listen());
        published.set(rsa("a", 2048, "RS256", "sig"));

        var first = keys.ask();
        var second = keys.ask();

        got(first);
        got(second);
        assertThat(questions.get()).isEqualTo(1);
    }

    private static <T> T got(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void later(int seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
    }

    private int listen() throws Exception {
        return got(vertx.createHttpServer().requestHandler(request -> {
            questions.incrementAndGet();
            request.response().end(published.get());
        }).listen(0, "127.0.0.1")).actualPort();
    }

    private static String rsa(String id, int bits, String algorithm, String use) throws Exception {
        var key = RsaJwkGenerator.generateJwk(bits);
        key.setKeyId(id);
        key.setAlgorithm(algorithm);
        key.setUse(use);
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    private SigningKeys keysAt(int port) {
        return new SigningKeys(new IdentityConfig() {
            @Override
            public String issuer() {
                return "x";
            }

            @Override
            public URI keys() {
                return URI.create("http://127.0.0.1:" + port + "/certs");
            }

            @Override
            public String audience() {
                return "hirfa-api";
            }

            @Override
            public Duration rememberFor() {
                return Duration.ofSeconds(30);
            }

            @Override
            public long rememberAtMost() {
                return 10;
            }

            @Override
            public Duration keysPause() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration keysAge() {
                return Duration.ofMinutes(10);
            }

            @Override
            public Duration keysTimeout() {
                return Duration.ofSeconds(1);
            }
        }, clock, vertx);
    }
}
