package org.hirfa.registry.artisan;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why the register does not change.
enum ArtisanProblem implements ProblemType {
    ALREADY_REGISTERED,
    /// {0} the state it is in.
    ARTISAN_STATE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
