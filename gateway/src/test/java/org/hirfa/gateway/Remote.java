package org.hirfa.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/// A service as the gateway sees one: a real HTTP server, whose last path segment says how it behaves.
final class Remote {

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicLong bytes = new AtomicLong();
    final AtomicInteger abandoned = new AtomicInteger();
    final List<HttpServerResponse> open = new CopyOnWriteArrayList<>();
    private final String name;
    private final HttpServer server;

    record Received(String method, String uri, Map<String, String> headers) {}

    Remote(Vertx vertx, String name) throws Exception {
        this.name = name;
        server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0)
                .setMaxHeaderSize(64 * 1024).setMaxInitialLineLength(16 * 1024)).requestHandler(this::answer);
        server.listen().toCompletionStage().toCompletableFuture().get();
    }

    String origin() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    Received last() {
        return received.getLast();
    }

    void forget() {
        received.clear();
        open.clear();
        bytes.set(0);
        abandoned.set(0);
    }

    private void answer(HttpServerRequest request) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(header -> headers.merge(header.getKey(), header.getValue(), (a, b) -> a + "|" + b));
        received.add(new Received(request.method().name(), request.uri(), headers));
        request.handler(chunk -> bytes.addAndGet(chunk.length()));
        request.response().exceptionHandler(_ -> abandoned.incrementAndGet());
        var path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> {}
            case "reset" -> request.connection().close();
            case "broken" -> {
                request.response().putHeader("Content-Length", "1000").write("only this");
                request.endHandler(_ -> request.connection().close());
            }
            case "stream" -> {
                open.add(request.response());
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: 1\n\n");
            }
            case "early" -> request.response().setStatusCode(422).end("enough");
            case "large" -> request.response().end(Buffer.buffer(new byte[3 * 1024 * 1024]));
            case "teapot" -> request.response().setStatusCode(418).setStatusMessage("teapot")
                    .putHeader("Server", "secret/1.0").putHeader("Connection", "X-Inner").putHeader("X-Inner", "1")
                    .putHeader("X-Trace-Id", "f".repeat(32))
                    .putHeader("ETag", "\"7\"").putHeader("Cache-Control", "private, max-age=5")
                    .putHeader("Access-Control-Allow-Origin", "*").end("short and stout");
            default -> request.endHandler(_ -> echo(request));
        }
    }

    private void echo(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end(new JsonObject()
                .put("service", name).put("method", request.method().name()).put("uri", request.uri())
                .put("bytes", bytes.get()).toBuffer());
    }
}
