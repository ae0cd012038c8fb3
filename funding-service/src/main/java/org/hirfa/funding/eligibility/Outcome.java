package org.hirfa.funding.eligibility;

import java.util.List;

/// What all criteria together come to.
enum Outcome {
    ELIGIBLE, NOT_ELIGIBLE, UNDETERMINED;

    /// One certain no outweighs everything; one unknown outweighs every yes.
    static Outcome of(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.FAIL)) {
            return NOT_ELIGIBLE;
        }
        return verdicts.contains(Verdict.UNKNOWN) || verdicts.isEmpty() ? UNDETERMINED : ELIGIBLE;
    }
}
