package org.hirfa.gateway.route;

import java.util.BitSet;
import java.util.function.LongSupplier;

/// Leaves a service that does not answer alone for a while, then tries it with one request.
///
/// Only silence counts as failure: refused, reset, or out of time. A service that answers 500 is there, and its
/// answer is worth more to the client than ours. A trial that takes longer than the rest itself — a large paper over
/// a slow line — says nothing yet and must not hold the others up: one more is let through. Asked before the call and
/// told afterwards, so that a call costs neither a future nor a thread of its own.
public final class Breaker {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// Where the breaker stands; the numbers are those of the metric.
    public enum State { CLOSED, TRYING, OPEN }

    private final int window;
    private final int failuresToOpen;
    private final long restNanos;
    private final LongSupplier nanoTime;
    private final BitSet failures;
    private int calls;
    private State state = State.CLOSED;
    private long openedAt;
    private long triedAt;

    public Breaker(int window, int failuresToOpen, long restNanos, LongSupplier nanoTime) {
        this.window = window;
        this.failuresToOpen = failuresToOpen;
        this.restNanos = restNanos;
        this.nanoTime = nanoTime;
        this.failures = new BitSet(window);
    }

    /// Whether a call may be made now. Who is admitted must report one of the three endings.
    public synchronized boolean admits() {
        if (state == State.CLOSED) {
            return true;
        }
        var now = nanoTime.getAsLong();
        if (now - waitsSince() < restNanos) {
            return false;
        }
        state = State.TRYING;
        triedAt = now;
        return true;
    }

    public synchronized void succeeded() {
        switch (state) {
            case CLOSED -> record(false);
            case TRYING -> close();
            case OPEN -> {}
        }
    }

    public synchronized void failed() {
        switch (state) {
            case CLOSED -> {
                record(true);
                if (failures.cardinality() >= failuresToOpen) {
                    open();
                }
            }
            case TRYING -> open();
            case OPEN -> {}
        }
    }

    /// The call ended for a reason that says nothing about the service: the client went away.
    public synchronized void undecided() {
        if (state == State.TRYING) {
            state = State.OPEN;
        }
    }

    public synchronized State state() {
        return state;
    }

    /// Whole seconds until the next call may be made, at least one.
    public synchronized long secondsToRest() {
        var left = restNanos - (nanoTime.getAsLong() - waitsSince());
        return Math.max(1, (left + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
    }

    private long waitsSince() {
        return state == State.TRYING ? triedAt : openedAt;
    }

    private void record(boolean failure) {
        failures.set(calls % window, failure);
        calls = calls + 1 == 2 * window ? window : calls + 1;
    }

    private void open() {
        state = State.OPEN;
        openedAt = nanoTime.getAsLong();
    }

    private void close() {
        state = State.CLOSED;
        failures.clear();
        calls = 0;
    }
}
