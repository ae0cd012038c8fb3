package org.hirfa.gateway.answer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/// Where the rest of a refused upload goes: read and forgotten, for a short while, and then the connection ends.
///
/// Closing at once would make the client's machine throw the refusal away unread, because unread bytes turn the
/// close into a reset (RFC 9112, section 9.6).
public final class Sand {

    private static final long PATIENCE_MILLIS = 3_000;

    private Sand() {
    }

    public static void receive(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var vertx = Vertx.currentContext().owner();
        var timer = vertx.setTimer(PATIENCE_MILLIS, _ -> request.connection().close());
        request.handler(_ -> {});
        request.exceptionHandler(_ -> vertx.cancelTimer(timer));
        request.endHandler(_ -> vertx.cancelTimer(timer));
        request.resume();
    }
}
