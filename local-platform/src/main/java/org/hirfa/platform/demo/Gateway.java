package org.hirfa.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.hirfa.platform.Addresses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/// The platform's one door, with the conventions that every client follows: tokens, idempotency keys, entity tags.
public final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final URI origin;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final TokenDesk tokens;
    /// In one order, so that the same wish is the same body.
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    public Gateway(Addresses addresses) {
        this(addresses, addresses.gateway());
    }

    /// @param origin where else than at the gateway to ask: a service itself, or another gateway
    public Gateway(Addresses addresses, URI origin) {
        this.origin = origin;
        tokens = new TokenDesk(addresses.token(), http, InstantSource.system());
    }

    public URI origin() {
        return origin;
    }

    public TokenDesk tokens() {
        return tokens;
    }

    /// A request that is still to get its method and headers; refusals are worded in English.
    public HttpRequest.Builder request(Visitor who, String path) {
        var request = HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE)
                .setHeader("Accept-Language", "en").setHeader("Accept", "application/json, */*;q=0.5");
        if (who.grant() != Visitor.Grant.NONE) {
            request.setHeader("Authorization", "Bearer " + tokens.tokenOf(who));
        }
        return request;
    }

    public Answer send(HttpRequest.Builder order) {
        var request = order.build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(request.method(), path(request.uri()), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PathBroken("interrupted");
        }
    }

    public Answer get(Visitor who, String path) {
        return send(request(who, path).GET());
    }

    /// Asks again and again until the answer is as hoped for: what one service tells another arrives a moment later.
    ///
    /// @return the first answer that fits, or the last one after a minute
    public Answer getUntil(Visitor who, String path, Predicate<Answer> fits) {
        return until(() -> get(who, path), fits);
    }

    /// @param key names the wish, so that asking twice creates once
    public Answer create(Visitor who, String path, String key, Object order) {
        return send(request(who, path).setHeader("Idempotency-Key", key)
                .setHeader("Content-Type", "application/json").POST(body(order)));
    }

    /// Creates as soon as the service knows what it takes; a refusal leaves the key unused.
    public Answer createUntil(Visitor who, String path, String key, Object order, Predicate<Answer> fits) {
        return until(() -> create(who, path, key, order), fits);
    }

    /// Does something to a thing in the state in which it is now.
    ///
    /// @param thing its path
    /// @param action the last part of the action's path
    public Answer act(Visitor who, String thing, String action, Object order) {
        var seen = get(who, thing);
        if (!seen.succeeded()) {
            return seen;
        }
        return act(who, thing, seen.header("ETag"), action, order);
    }

    /// Does something to a thing in a state seen before.
    public Answer act(Visitor who, String thing, String tag, String action, Object order) {
        return send(action(who, thing, tag, action, order));
    }

    /// An action that creates something too, which must not happen twice.
    public Answer actOnce(Visitor who, String thing, String tag, String action, String key, Object order) {
        return send(action(who, thing, tag, action, order).setHeader("Idempotency-Key", key));
    }

    /// Does something to a thing if it is still in the state before; what was done earlier stays as it is.
    ///
    /// @return the answer to the action, or to the look that found it done
    public Answer actFrom(String status, Visitor who, String thing, String action, Object order) {
        var seen = get(who, thing);
        if (!seen.succeeded() || !seen.at("/status").equals(status)) {
            return seen;
        }
        return act(who, thing, seen.header("ETag"), action, order);
    }

    public Answer put(Visitor who, String path, String contentType, byte[] content) {
        return send(request(who, path).setHeader("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(content)));
    }

    /// Puts a part of a thing if the thing is still in the state in which that is done.
    public Answer putFrom(String status, Visitor who, String thing, String part, Object order) {
        var seen = get(who, thing);
        if (!seen.succeeded() || !seen.at("/status").equals(status)) {
            return seen;
        }
        return send(request(who, thing + "/" + part).setHeader("If-Match", seen.header("ETag"))
                .setHeader("Content-Type", "application/json").PUT(body(order)));
    }

    private HttpRequest.Builder action(Visitor who, String thing, String tag, String action, Object order) {
        return request(who, thing + "/" + action).setHeader("If-Match", tag)
                .setHeader("Content-Type", "application/json").POST(body(order));
    }

    private static Answer until(Supplier<Answer> ask, Predicate<Answer> fits) {
        long began = System.nanoTime();
        for (;;) {
            var answer = ask.get();
            if (fits.test(answer) || System.nanoTime() - began > PATIENCE.toNanos()) {
                return answer;
            }
            pause();
        }
    }

    private BodyPublisher body(Object order) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(order));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(URI address) {
        return address.getRawQuery() == null ? address.getRawPath() : address.getRawPath() + "?" + address.getRawQuery();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PathBroken("interrupted");
        }
    }
}
