package org.hirfa.jobs;

import org.hirfa.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// How the work on one item ended.
public sealed interface Verdict {

    /// @param reference what came of it, for example a card's id
    record Done(@Nullable String reference) implements Verdict {}

    /// Nothing was to be done.
    ///
    /// @param code why, for programs
    record Skipped(String code) implements Verdict {}

    /// The same as throwing the problem: nothing of the item is kept.
    record Refused(ProblemException problem) implements Verdict {}

    static Verdict done() {
        return new Done(null);
    }

    static Verdict done(Object reference) {
        return new Done(reference.toString());
    }

    static Verdict skipped(String code) {
        return new Skipped(code);
    }
}
