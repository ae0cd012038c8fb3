package org.hirfa.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MedianTest {

    @Test
    void isTheMiddleOne() {
        assertThat(StartBench.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void liesBetweenTheTwoInTheMiddle() {
        assertThat(StartBench.median(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3.0);
    }
}
