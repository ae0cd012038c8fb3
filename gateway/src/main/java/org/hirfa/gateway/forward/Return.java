package org.hirfa.gateway.forward;

import org.hirfa.gateway.answer.SecurityHeaders;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/// The way back: each piece of the answer goes to the client as it comes, no faster than the client takes it.
final class Return {

    private static final long UNKNOWN = -1;

    private final HttpServerRequest asked;
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Runnable whenOver;
    private long left = UNKNOWN;
    private boolean over;

    /// @param whenOver told once, after the last piece
    Return(HttpServerRequest asked, HttpClientResponse from, Runnable whenOver) {
        this.whenOver = whenOver;
        this.asked = asked;
        this.from = from;
        this.to = asked.response();
    }

    void start() {
        if (to.ended() || to.closed()) {
            from.request().reset();
            return;
        }
        to.setStatusCode(from.statusCode());
        var headers = to.headers();
        PassingHeaders.toClient(from.headers(), headers);
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        SecurityHeaders.complete(headers, type == null ? "" : type);
        if (hasNoBody()) {
            over = true;
            to.end();
            whenOver.run();
            return;
        }
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            left = Long.parseLong(length);
        } else if (asked.version() != HttpVersion.HTTP_1_0) {
            to.setChunked(true);
        }
        from.exceptionHandler(_ -> brokenOff());
        from.endHandler(_ -> end());
        from.handler(this::passOn);
    }

    /// Such an answer may carry the length that a body would have had (RFC 9110, sections 8.6 and 9.3.2).
    private boolean hasNoBody() {
        var status = from.statusCode();
        return asked.method() == HttpMethod.HEAD || status == 204 || status == 304;
    }

    private void passOn(Buffer chunk) {
        if (left != UNKNOWN) {
            left -= chunk.length();
            if (left == 0) {
                over = true;
                to.end(chunk);
                whenOver.run();
                return;
            }
        }
        to.write(chunk);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(_ -> from.resume());
        }
    }

    private void end() {
        if (!over) {
            over = true;
            to.end();
            whenOver.run();
        }
    }

    /// The client must see that something is missing: an answer that ends cleanly would pass for whole.
    private void brokenOff() {
        if (!over) {
            over = true;
            to.reset();
        }
    }
}
