package org.hirfa.jobs;

/// The verdicts by name, as they are stored and asked for.
public enum Outcome {
    DONE, SKIPPED, REFUSED, FAILED
}
