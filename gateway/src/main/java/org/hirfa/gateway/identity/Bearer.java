package org.hirfa.gateway.identity;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// What a request brings as proof (RFC 6750, section 2.1: the `Authorization` header and nothing else).
public sealed interface Bearer {

    /// Nothing was brought.
    record Nothing() implements Bearer {}

    /// Something was brought that is no single bearer token.
    record Unreadable() implements Bearer {}

    record Token(String text) implements Bearer {}

    Nothing NOTHING = new Nothing();
    Unreadable UNREADABLE = new Unreadable();
    String SCHEME = "Bearer ";
    /// Keycloak's tokens have about 1.1 kB; a token with this many roles is not one of ours.
    int LONGEST = 8_192;

    static Bearer of(HttpServerRequest request) {
        var sent = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        return switch (sent.size()) {
            case 0 -> NOTHING;
            case 1 -> read(sent.getFirst());
            default -> UNREADABLE;
        };
    }

    private static Bearer read(@Nullable String header) {
        if (header == null || header.length() > LONGEST
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return UNREADABLE;
        }
        var token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() || token.indexOf(',') >= 0 ? UNREADABLE : new Token(token);
    }
}
