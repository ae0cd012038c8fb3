package org.hirfa.gateway.trail;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Begins and ends the trail of each request.
///
/// One span per request, made here and not by the framework's instrumentation, which makes two and costs a third of
/// the whole way. A trace that a client began is continued; whether it is recorded is decided here alone. Its id
/// stands on the answer before anything can go wrong, so that whoever complains can name it.
@Singleton
public class Trail {

    /// What nginx made customary for a client that left before the answer.
    private static final int CLIENT_LEFT = 499;
    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized("X-Trace-Id");
    private static final TextMapGetter<HttpServerRequest> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public String get(HttpServerRequest request, String key) {
            return request.getHeader(key);
        }
    };

    private final Tracer tracer;
    private final AccessLog log;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Outcome, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Trail(OpenTelemetry telemetry, AccessLog log, MeterRegistry meters, Clock clock) {
        this.tracer = telemetry.getTracer("org.hirfa.gateway");
        this.log = log;
        this.meters = meters;
        this.clock = clock;
    }

    private record Outcome(String route, int status) {}

    public Passage begin(RoutingContext routing) {
        var request = routing.request();
        var before = request.headers().contains("traceparent")
                ? W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS)
                : Context.root();
        var span = tracer.spanBuilder(request.method().name()).setParent(before).setSpanKind(SpanKind.SERVER)
                .startSpan();
        request.response().headers().set(TRACE_ID, span.getSpanContext().getTraceId());
        var passage = new Passage(request, span, System.nanoTime());
        routing.addEndHandler(end -> {
            if (end.failed()) {
                passage.clientLeft();
            }
            end(passage, end.succeeded());
        });
        return passage;
    }

    private void end(Passage passage, boolean answered) {
        var nanos = System.nanoTime() - passage.startedAt();
        var status = answered ? passage.request().response().getStatusCode() : CLIENT_LEFT;
        count(new Outcome(passage.route(), status));
        timers.computeIfAbsent(passage.route(), this::timer).record(nanos, TimeUnit.NANOSECONDS);
        endSpan(passage, status);
        log.write(clock.millis(), passage, status, nanos);
    }

    private void count(Outcome outcome) {
        var counter = counters.get(outcome);
        if (counter == null) {
            counter = counters.computeIfAbsent(outcome, this::counter);
        }
        counter.increment();
    }

    private static void endSpan(Passage passage, int status) {
        var span = passage.span();
        if (span.isRecording()) {
            span.updateName(passage.request().method().name() + ' ' + passage.resource());
            span.setAttribute("http.request.method", passage.request().method().name());
            span.setAttribute("http.route", passage.resource());
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
        }
        span.end();
    }

    private Counter counter(Outcome outcome) {
        return meters.counter("hirfa.gateway.requests",
                "route", outcome.route(), "status", Integer.toString(outcome.status()));
    }

    private Timer timer(String route) {
        return meters.timer("hirfa.gateway.duration", "route", route);
    }
}
