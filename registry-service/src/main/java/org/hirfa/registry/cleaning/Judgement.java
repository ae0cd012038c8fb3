package org.hirfa.registry.cleaning;

/// Ends the cleaning of a file with a verdict other than clean.
final class Judgement extends Exception {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    Judgement(Verdict verdict) {
        super(verdict.name(), null, false, false);
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
