package org.hirfa.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/// Access tokens from Keycloak, each kept until shortly before it expires.
public final class TokenDesk {

    /// Password of the demo accounts and secret of the demo clients alike.
    private static final String SECRET = "hirfa";
    private static final Duration SPARE = Duration.ofSeconds(30);

    private final URI endpoint;
    private final HttpClient http;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Visitor, Token> kept = new ConcurrentHashMap<>();

    TokenDesk(URI endpoint, HttpClient http, InstantSource clock) {
        this.endpoint = endpoint;
        this.http = http;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /// @return the token as it stands behind `Bearer`
    public String tokenOf(Visitor visitor) {
        return kept.compute(visitor, (_, held) ->
                held != null && clock.instant().isBefore(held.until()) ? held : fetch(visitor)).value();
    }

    private Token fetch(Visitor visitor) {
        var asked = clock.instant();
        try {
            var answer = http.send(HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(visitor))).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PathBroken("Keycloak gave " + visitor.login() + " no token: status " + answer.statusCode() + " " + answer.body());
            }
            var tree = json.readTree(answer.body());
            return new Token(tree.path("access_token").asText(),
                    asked.plusSeconds(tree.path("expires_in").asLong()).minus(SPARE));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PathBroken("interrupted");
        }
    }

    private static String form(Visitor visitor) {
        var fields = switch (visitor.grant()) {
            case PASSWORD -> Map.of("grant_type", "password", "client_id", "hirfa-dev", "username", visitor.login(), "password", SECRET);
            case CLIENT_CREDENTIALS -> Map.of("grant_type", "client_credentials", "client_id", visitor.login(), "client_secret", SECRET);
            case NONE -> throw new IllegalArgumentException("somebody without an account has no token");
        };
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
