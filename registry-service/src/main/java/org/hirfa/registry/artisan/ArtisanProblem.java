package org.hirfa.registry.artisan;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why the register does not change, or has nothing to show.
enum ArtisanProblem implements ProblemType {
    ALREADY_REGISTERED(409),
    /// {0} the state it is in.
    ARTISAN_STATE(409),
    /// {0} the chamber.
    ADDRESS_OF_OTHER_CHAMBER(409),
    /// {0} the day of the registration.
    NOT_REGISTERED_THEN(404);

    private final int status;

    ArtisanProblem(int status) {
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
