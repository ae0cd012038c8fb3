package org.hirfa.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses that double from the first to the longest, each shortened at random by up to a half, so that replicas that
/// failed together do not try again together.
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        var pause = next;
        next = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
        return pause.minusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
    }

    void reset() {
        next = first;
    }
}
