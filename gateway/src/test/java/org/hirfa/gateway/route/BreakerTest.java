package org.hirfa.gateway.route;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private static final long REST = 5_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final Breaker breaker = new Breaker(4, 2, REST, now::get);

    @Test
    void staysClosedWhileFailuresAreFewAmongTheLastCalls() {
        breaker.failed();
        breaker.succeeded();
        breaker.succeeded();
        breaker.succeeded();
        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void opensWhenEnoughOfTheLastCallsFailed() {
        opened();

        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.secondsToRest()).isEqualTo(5);
        now.set(REST - 1);
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.secondsToRest()).isEqualTo(1);
    }

    @Test
    void triesWithOneCallAtATime() {
        opened();
        now.set(REST);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.state()).isEqualTo(Breaker.State.TRYING);
    }

    @Test
    void closesWhenTheTrialSucceedsAndForgetsTheOldFailures() {
        opened();
        now.set(REST);
        breaker.admits();

        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void restsAgainWhenTheTrialFails() {
        opened();
        now.set(REST);
        breaker.admits();

        breaker.failed();

        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.secondsToRest()).isEqualTo(5);
    }

    @Test
    void triesAgainWhenNobodyWaitedForTheTrial() {
        opened();
        now.set(REST);
        breaker.admits();

        breaker.undecided();

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void letsOneMoreTryWhenTheTrialTakesLongerThanTheRest() {
        opened();
        now.set(REST);
        breaker.admits();
        now.set(2 * REST - 1);
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.secondsToRest()).isEqualTo(1);

        now.set(2 * REST);

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.secondsToRest()).isEqualTo(5);
        breaker.succeeded();
        assertThat(breaker.admits()).isTrue();
    }

    private void opened() {
        breaker.failed();
        breaker.failed();
    }
}
