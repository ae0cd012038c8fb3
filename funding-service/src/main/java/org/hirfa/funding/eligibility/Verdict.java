package org.hirfa.funding.eligibility;

import org.hirfa.funding.scheme.Criterion;
import org.hirfa.problem.Multilingual;

/// How one criterion turned out.
enum Verdict {
    PASS, FAIL, UNKNOWN;

    Multilingual reasonOf(Criterion criterion) {
        return switch (this) {
            case PASS -> criterion.reason().pass();
            case FAIL -> criterion.reason().fail();
            case UNKNOWN -> criterion.reason().unknown();
        };
    }
}
