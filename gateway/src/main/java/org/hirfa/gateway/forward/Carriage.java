package org.hirfa.gateway.forward;

import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.gateway.answer.GatewayProblem;
import org.hirfa.gateway.answer.Sand;
import org.hirfa.gateway.route.Breaker;
import org.hirfa.problem.ProblemType;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;

/// One request on its way to a service and back.
///
/// Everything happens on the event loop of the client's connection. However it ends — answered, refused, out of time,
/// left by the client — it ends once, and the breaker hears of it once.
final class Carriage {

    private static final long NO_TIMER = -1;
    /// How many time limits of its route a body may take: ten of 60 s carry 11 MiB over a line of 150 kbit/s.
    private static final int LIMITS_FOR_BODY = 10;

    private final Vertx vertx;
    private final HttpClient client;
    private final Origin origin;
    private final Order order;
    private final HttpServerRequest incoming;
    private final Breaker breaker;
    private @Nullable HttpClientRequest outgoing;
    private long timer = NO_TIMER;
    private long received;
    private boolean settled;
    private boolean sent;

    Carriage(Vertx vertx, HttpClient client, Origin origin, Order order) {
        this.vertx = vertx;
        this.client = client;
        this.origin = origin;
        this.order = order;
        this.incoming = order.passage().request();
        this.breaker = order.route().upstream().breaker();
    }

    void start() {
        if (!breaker.admits()) {
            var seconds = breaker.secondsToRest();
            incoming.response().headers().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            Answers.refuse(incoming, GatewayProblem.SERVICE_RESTING);
            return;
        }
        order.passage().whenClientLeaves(this::clientLeft);
        var upstream = order.route().upstream();
        client.request(new RequestOptions()
                        .setHost(upstream.host())
                        .setPort(upstream.port())
                        .setSsl(upstream.encrypted())
                        .setMethod(incoming.method())
                        .setURI(order.target())
                        .setConnectTimeout(order.route().timeoutMillis()))
                .onComplete(this::connected);
    }

    private void connected(AsyncResult<HttpClientRequest> result) {
        if (result.failed()) {
            noConnection(result.cause());
            return;
        }
        var request = result.result();
        if (settled) {
            request.reset();
            return;
        }
        outgoing = request;
        PassingHeaders.toService(incoming.headers(), request.headers());
        origin.tell(request.headers(), order.clientAddress(), order.passage().traceParent());
        request.response().onComplete(this::answered);
        if (hasBody(incoming)) {
            sendBody(request);
        } else {
            endRequest(request);
        }
    }

    private void noConnection(Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException) {
            if (settle(Breaker::undecided)) {
                incoming.response().headers().set(HttpHeaders.RETRY_AFTER, "1");
                refuse(StandardProblem.UNAVAILABLE);
            }
        } else if (settle(Breaker::failed)) {
            refuse(cause instanceof TimeoutException ? StandardProblem.TIMEOUT : StandardProblem.BAD_GATEWAY);
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return true;
        }
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0");
    }

    private void sendBody(HttpClientRequest request) {
        var length = incoming.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            request.setChunked(true);
        } else {
            request.headers().set(HttpHeaders.CONTENT_LENGTH, length);
        }
        if ("100-continue".equalsIgnoreCase(incoming.getHeader(HttpHeaders.EXPECT))) {
            incoming.response().writeContinue();
        }
        request.exceptionHandler(this::noAnswer);
        // The idle limit begins anew with each byte: a trickle would hold the connection for ever.
        timer = vertx.setTimer(order.route().timeoutMillis() * LIMITS_FOR_BODY, _ -> bodyOutOfTime());
        incoming.handler(chunk -> passOn(chunk, request));
        incoming.endHandler(_ -> endRequest(request));
        incoming.resume();
    }

    private void passOn(Buffer chunk, HttpClientRequest request) {
        received += chunk.length();
        if (received > order.route().largestBody()) {
            tooLarge(request);
            return;
        }
        request.write(chunk);
        if (request.writeQueueFull()) {
            incoming.pause();
            request.drainHandler(_ -> incoming.resume());
        }
    }

    /// A body without a declared length turned out too large on the way.
    private void tooLarge(HttpClientRequest request) {
        if (settle(Breaker::undecided)) {
            request.reset();
            refuse(StandardProblem.TOO_LARGE);
        }
    }

    private void endRequest(HttpClientRequest request) {
        sent = true;
        request.end();
        if (!settled) {
            stopTimer();
            timer = vertx.setTimer(order.route().timeoutMillis(), _ -> outOfTime());
        }
    }

    /// The sender is too slow, not the service.
    private void bodyOutOfTime() {
        timer = NO_TIMER;
        if (settle(Breaker::undecided)) {
            reset();
            refuse(StandardProblem.TIMEOUT);
            incoming.connection().close();
        }
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private void outOfTime() {
        timer = NO_TIMER;
        if (settle(Breaker::failed)) {
            reset();
            refuse(StandardProblem.TIMEOUT);
        }
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (result.failed()) {
            noAnswer(result.cause());
        } else if (settle(Breaker::succeeded)) {
            new Return(incoming, result.result(), this::returned).start();
        }
    }

    /// The service answered before it had heard everything, and its answer is complete: the rest interests nobody.
    private void returned() {
        if (!sent) {
            Sand.receive(incoming);
            reset();
        }
    }

    private void noAnswer(Throwable cause) {
        if (settle(Breaker::failed)) {
            refuse(cause instanceof TimeoutException ? StandardProblem.TIMEOUT : StandardProblem.BAD_GATEWAY);
        }
    }

    /// Whoever waits no longer must not keep a service busy.
    private void clientLeft() {
        settle(Breaker::undecided);
        reset();
    }

    private void reset() {
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    private void refuse(ProblemType type) {
        Answers.refuse(incoming, type);
    }

    private boolean settle(Consumer<Breaker> verdict) {
        if (settled) {
            return false;
        }
        settled = true;
        stopTimer();
        verdict.accept(breaker);
        return true;
    }
}
