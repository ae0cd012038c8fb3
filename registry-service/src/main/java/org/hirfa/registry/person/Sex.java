package org.hirfa.registry.person;

/// As in the civil register.
public enum Sex { FEMALE, MALE }
