package org.hirfa.gateway.forward;

import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;

import org.hirfa.gateway.answer.AnswerConfig;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;

/// Holds the connections to the services and starts each carriage on one of them.
@Singleton
public class Carrier {

    private final Vertx vertx;
    /// One per event loop: a request that went out over another loop's connection would change threads twice.
    private final ThreadLocal<HttpClient> clients;
    private final Origin origin;

    Carrier(Vertx vertx, ForwardConfig config, AnswerConfig outside) {
        this.vertx = vertx;
        this.origin = Origin.of(outside.publicOrigin());
        var options = new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setIdleTimeout((int) config.silence().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(64 * 1024)
                .setTcpNoDelay(true)
                .setDecompressionSupported(false);
        this.clients = ThreadLocal.withInitial(() -> vertx.createHttpClient(options));
    }

    /// Carries the request to its service, or refuses it while that service rests. The answer is written in any case.
    ///
    /// The request must be paused, unless it has no body.
    public void carry(Order order) {
        new Carriage(vertx, clients.get(), origin, order).start();
    }
}
