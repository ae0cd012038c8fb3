package org.hirfa.registry.artisan;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why the register does not change.
enum ArtisanProblem implements ProblemType {
    ALREADY_REGISTERED;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
