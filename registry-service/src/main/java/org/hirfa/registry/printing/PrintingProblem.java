package org.hirfa.registry.printing;

import org.hirfa.problem.ProblemType;

/// Why a batch was refused.
enum PrintingProblem implements ProblemType {
    PRINT_QUEUE_EMPTY("print-queue-empty", 409),
    PRINT_BATCH_STATE("print-batch-state", 409);

    private final String slug;
    private final int status;

    PrintingProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
