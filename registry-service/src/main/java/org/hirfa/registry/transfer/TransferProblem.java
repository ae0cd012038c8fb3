package org.hirfa.registry.transfer;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a file does not pass to another chamber.
enum TransferProblem implements ProblemType {
    /// {0} the state it is in.
    TRANSFER_STATE,
    TRANSFER_OPEN,
    SAME_CHAMBER,
    NO_CHAMBER;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
