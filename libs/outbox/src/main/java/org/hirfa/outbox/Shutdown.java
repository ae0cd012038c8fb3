package org.hirfa.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;

/// Ends every pause of this library at once when the application stops.
@Singleton
class Shutdown {

    private final CountDownLatch begun = new CountDownLatch(1);

    void onShutdown(@Observes @Priority(1) ShutdownEvent event) {
        begun.countDown();
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /// @return whether the pause ran its full time; false when the application stops
    boolean pause(Duration time) {
        try {
            return !begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
