package org.hirfa.gateway.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/// One JSON line per request on the standard output, written by a thread of its own, many lines at a time.
///
/// The log manager's JSON formatter takes about as long as the whole way through the gateway; so these lines, whose
/// shape never changes, are put together here. A full queue drops lines and counts them: the log of a flood is worth
/// less than the service.
@Startup
@Singleton
class AccessLog {

    private static final int LINES_WAITING = 65_536;
    private static final int LINES_AT_ONCE = 512;
    private static final long LAST_LINES_MILLIS = 2_000;

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES_WAITING);
    private final boolean enabled;
    private final Counter dropped;
    private final Thread writer;
    private volatile boolean closing;

    AccessLog(TrailConfig config, MeterRegistry meters) {
        enabled = config.accessLog();
        dropped = meters.counter("hirfa.gateway.log.dropped");
        writer = Thread.ofPlatform().name("access-log").daemon().start(this::writeUntilClosed);
    }

    void write(long atMillis, Passage passage, int status, long nanos) {
        if (enabled && !lines.offer(line(atMillis, passage, status, nanos))) {
            dropped.increment();
        }
    }

    private static String line(long atMillis, Passage passage, int status, long nanos) {
        var micros = nanos / 1_000;
        var context = passage.span().getSpanContext();
        var line = new StringBuilder(320)
                .append("{\"timestamp\":\"").append(Instant.ofEpochMilli(atMillis))
                .append("\",\"level\":\"INFO\",\"loggerName\":\"access\",\"service\":\"gateway\",\"traceId\":\"")
                .append(context.getTraceId()).append("\",\"spanId\":\"").append(context.getSpanId())
                .append("\",\"method\":\"");
        text(line, passage.request().method().name());
        line.append("\",\"route\":\"").append(passage.route()).append("\",\"resource\":\"");
        text(line, passage.resource());
        line.append("\",\"status\":").append(status).append(",\"ms\":").append(micros / 1_000).append('.');
        var fraction = micros % 1_000;
        line.append((char) ('0' + fraction / 100)).append((char) ('0' + fraction / 10 % 10))
                .append((char) ('0' + fraction % 10));
        line.append(",\"client\":\"");
        text(line, passage.client());
        return line.append("\"}\n").toString();
    }

    /// Only what cannot end a JSON string: method, resource and client come from outside.
    private static void text(StringBuilder line, String value) {
        for (var i = 0; i < value.length() && i < 100; i++) {
            var c = value.charAt(i);
            line.append(c >= ' ' && c < 0x7f && c != '"' && c != '\\' ? c : '?');
        }
    }

    private void writeUntilClosed() {
        var batch = new ArrayList<String>(LINES_AT_ONCE);
        try {
            while (!closing || !lines.isEmpty()) {
                batch.add(lines.take());
                lines.drainTo(batch, LINES_AT_ONCE - 1);
                var bytes = String.join("", batch).getBytes(StandardCharsets.UTF_8);
                batch.clear();
                System.out.write(bytes, 0, bytes.length);
                System.out.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        lines.put("");
        writer.join(LAST_LINES_MILLIS);
    }
}
