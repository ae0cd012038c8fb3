package org.hirfa.registry.concern;

/// Who has to answer a concern.
public enum Office {
    CHAMBER("concern-answer-days-chamber"), AGENCY("concern-answer-days-agency"), NATIONAL_CHAMBER("concern-answer-days-national");

    private final String delay;

    Office(String delay) {
        this.delay = delay;
    }

    /// The pack's delay within which it answers.
    String delay() {
        return delay;
    }

    boolean isHighest() {
        return this == NATIONAL_CHAMBER;
    }
}
