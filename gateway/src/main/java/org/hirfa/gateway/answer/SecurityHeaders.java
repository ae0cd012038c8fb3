package org.hirfa.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/// Headers that tell a browser to be careful (OWASP Secure Headers, RFC 6797).
///
/// An answer of a service may say more about its own caching and content; it cannot take away the rest.
public final class SecurityHeaders {

    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence SNIFFING = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence FRAMES = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence DATA_POLICY =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    /// Swagger UI writes style attributes; scripts come from this origin only and none is inline.
    private static final CharSequence PAGE_POLICY = HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    private SecurityHeaders() {
    }

    /// @param mediaType of the body that follows, empty when there is none
    public static MultiMap complete(MultiMap headers, String mediaType) {
        headers.set(SNIFFING, NO_SNIFF);
        headers.set(FRAMES, DENY);
        headers.set(REFERRER, NO_REFERRER);
        if (!headers.contains(CONTENT_POLICY)) {
            headers.set(CONTENT_POLICY, mediaType.startsWith("text/html") ? PAGE_POLICY : DATA_POLICY);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        return headers;
    }
}
