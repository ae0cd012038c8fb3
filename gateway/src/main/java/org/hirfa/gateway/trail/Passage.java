package org.hirfa.gateway.trail;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;

/// One request on its way through, and what is known of it so far.
///
/// Changed only on the event loop of its connection.
public final class Passage {

    private final HttpServerRequest request;
    private final Span span;
    private final long startedAt;
    private String route = "none";
    private String resource = "";
    private String client = "anonymous";
    private Runnable whenLeft = () -> {};

    Passage(HttpServerRequest request, Span span, long startedAt) {
        this.request = request;
        this.span = span;
        this.startedAt = startedAt;
    }

    public HttpServerRequest request() {
        return request;
    }

    /// @param name for logs and meters; one of few
    /// @param kind the collection that was asked for, without what identifies a record in it
    public void takes(String name, String kind) {
        route = name;
        resource = kind;
    }

    /// @param application the `azp` of a verified token
    public void isFor(String application) {
        client = application;
    }

    /// @param action what to stop when the client goes away before the end of its answer
    public void whenClientLeaves(Runnable action) {
        whenLeft = action;
    }

    /// Value of the `traceparent` header for whoever comes next (W3C Trace Context, section 3.2).
    public String traceParent() {
        var context = span.getSpanContext();
        return "00-" + context.getTraceId() + '-' + context.getSpanId() + '-' + context.getTraceFlags().asHex();
    }

    void clientLeft() {
        whenLeft.run();
    }

    Span span() {
        return span;
    }

    long startedAt() {
        return startedAt;
    }

    String route() {
        return route;
    }

    String resource() {
        return resource;
    }

    String client() {
        return client;
    }
}
