package org.hirfa.registry.export;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why an answer is not given any more.
enum ExportProblem implements ProblemType {
    EXPORT_EXPIRED;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 410;
    }
}
