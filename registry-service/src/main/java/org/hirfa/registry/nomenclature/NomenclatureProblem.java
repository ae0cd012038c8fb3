package org.hirfa.registry.nomenclature;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why the nomenclature does not change.
enum NomenclatureProblem implements ProblemType {
    /// {0} the state it is in.
    ACTIVITY_STATE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
