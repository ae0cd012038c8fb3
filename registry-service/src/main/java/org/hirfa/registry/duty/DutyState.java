package org.hirfa.registry.duty;

/// Unknown is what nobody has told: silence is no fault of the artisan's.
public enum DutyState { UNKNOWN, UP_TO_DATE, LATE }
