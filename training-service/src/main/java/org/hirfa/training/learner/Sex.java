package org.hirfa.training.learner;

/// As on the birth record; counted in every statistic.
public enum Sex {
    FEMALE, MALE
}
