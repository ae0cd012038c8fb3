package org.hirfa.registry.statistics;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

    private static final List<int[]> SUMS = List.of(new int[] {0, 1, 2, 3});

    @Test
    void tellsWhatIsLargeEnough() {
        assertThat(hidden(new long[][] {{20, 10, 5, 5}, {12, 12, 0, 0}})).isEmpty();
    }

    @Test
    void leavesOutASmallNumberAndWhatWouldGiveItAway() {
        var hidden = Suppression.of(withTotal(new long[][] {{13, 3, 10, 0}, {40, 20, 20, 0}}), SUMS, new boolean[3]);

        assertThat(hidden[0]).containsExactly(false, true, true, false);
        assertThat(hidden[1][1] || hidden[2][1]).as("the column adds up too").isTrue();
    }

    @Test
    void anExactRowIsToldWholeAndProtectsNobody() {
        var cells = withTotal(new long[][] {{3, 3, 0, 0}, {2, 2, 0, 0}, {50, 50, 0, 0}});
        var hidden = Suppression.of(cells, SUMS, new boolean[] {true, false, false, false});

        assertThat(hidden[0]).containsExactly(false, false, false, false);
        assertThat(hidden[1][0] && (hidden[2][0] || hidden[3][0])).isTrue();
    }

    @Property(tries = 500)
    void tellsNoSmallNumberAndLetsNoneBeWorkedOut(@ForAll("tables") List<List<Long>> parts) {
        var cells = withTotal(parts.stream().map(row -> new long[] {row.get(0) + row.get(1) + row.get(2), row.get(0), row.get(1), row.get(2)})
                .toArray(long[][]::new));
        var hidden = Suppression.of(cells, SUMS, new boolean[cells.length]);

        for (var row = 0; row < cells.length; row++) {
            var left = 0;
            for (var column = 0; column < 4; column++) {
                assertThat(hidden[row][column] || cells[row][column] == 0 || cells[row][column] >= 5).isTrue();
                left += hidden[row][column] ? 1 : 0;
            }
            assertThat(left).isNotEqualTo(1);
        }
        for (var column = 0; column < 4; column++) {
            var at = column;
            assertThat(Arrays.stream(hidden).filter(row -> row[at]).count()).isNotEqualTo(1);
        }
    }

    @Provide
    Arbitrary<List<List<Long>>> tables() {
        var number = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, 5_000));
        return number.list().ofSize(3).list().ofMinSize(1).ofMaxSize(12);
    }

    private static List<boolean[]> hidden(long[][] rows) {
        return Arrays.stream(Suppression.of(withTotal(rows), SUMS, new boolean[rows.length + 1]))
                .filter(row -> row[0] || row[1] || row[2] || row[3]).toList();
    }

    private static long[][] withTotal(long[][] rows) {
        var cells = Arrays.copyOf(rows, rows.length + 1);
        cells[rows.length] = new long[4];
        for (var row : rows) {
            for (var column = 0; column < 4; column++) {
                cells[rows.length][column] += row[column];
            }
        }
        return cells;
    }
}
