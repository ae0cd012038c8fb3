package org.hirfa.outbox;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What can be refused about dead letters.
public enum DeadLetterProblem implements ProblemType {
    DEAD_LETTER_UNKNOWN(404),
    DEAD_LETTER_NOT_OPEN(409),
    DEAD_LETTER_WITHOUT_CONSUMER(409),
    DEAD_LETTER_FAILS_AGAIN(409),
    DEAD_LETTER_REPAIR_REFUSED(422);

    private final int status;

    DeadLetterProblem(int status) {
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
