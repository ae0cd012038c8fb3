package org.hirfa.registry.oversight;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why somebody who oversees does not get what they ask for.
public enum OversightProblem implements ProblemType {
    BREAK_GLASS_NEEDED(403),
    BREAK_GLASS_OPEN(409),
    BREAK_GLASS_OVER(409);

    private final int status;

    OversightProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
