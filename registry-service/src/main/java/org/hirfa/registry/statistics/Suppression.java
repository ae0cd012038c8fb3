package org.hirfa.registry.statistics;

import java.util.ArrayList;
import java.util.List;

/// Leaves out numbers so small that they may point at somebody, and as many others as it takes that no sum gives them away:
/// along every line that adds up there are either none or at least two left out.
///
/// Who asks day after day may still see that a large number has changed by a small one; figures say nothing of whom.
final class Suppression {

    /// Numbers from 1 to 4 are not told.
    static final long SMALLEST_TOLD = 5;

    private final long[][] cells;
    private final boolean[] exact;
    private final boolean[][] hidden;
    private final List<List<int[]>> lines = new ArrayList<>();

    /// @param cells by row and column; the last row is the total of the others
    /// @param sums column numbers that add up: the first is the sum of the others
    /// @param exact rows that are told whole
    private Suppression(long[][] cells, List<int[]> sums, boolean[] exact) {
        this.cells = cells;
        this.exact = exact;
        this.hidden = new boolean[cells.length][cells[0].length];
        for (var row = 0; row < cells.length; row++) {
            for (var sum : sums) {
                var line = new ArrayList<int[]>();
                for (var column : sum) {
                    line.add(new int[] {row, column});
                }
                lines.add(line);
            }
        }
        for (var column = 0; column < cells[0].length; column++) {
            var line = new ArrayList<int[]>();
            for (var row = 0; row < cells.length; row++) {
                line.add(new int[] {row, column});
            }
            lines.add(line);
        }
    }

    /// @return which cells to leave out
    static boolean[][] of(long[][] cells, List<int[]> sums, boolean[] exact) {
        var suppression = new Suppression(cells, sums, exact);
        suppression.hideSmall();
        while (suppression.lines.stream().anyMatch(suppression::hideAnother)) {
            // each turn hides one more
        }
        return suppression.hidden;
    }

    private void hideSmall() {
        for (var row = 0; row < cells.length; row++) {
            for (var column = 0; column < cells[row].length; column++) {
                hidden[row][column] = !exact[row] && cells[row][column] > 0 && cells[row][column] < SMALLEST_TOLD;
            }
        }
    }

    /// @return whether one more had to be left out
    private boolean hideAnother(List<int[]> line) {
        if (line.size() < 2 || line.stream().filter(cell -> hidden[cell[0]][cell[1]]).count() != 1) {
            return false;
        }
        var next = line.stream().filter(cell -> !exact[cell[0]] && !hidden[cell[0]][cell[1]])
                .min((one, other) -> Long.compare(weight(one), weight(other)));
        next.ifPresent(cell -> hidden[cell[0]][cell[1]] = true);
        return next.isPresent();
    }

    /// The smallest first; what is nothing at all protects nobody and comes last.
    private long weight(int[] cell) {
        var value = cells[cell[0]][cell[1]];
        return value == 0 ? Long.MAX_VALUE : value;
    }
}
