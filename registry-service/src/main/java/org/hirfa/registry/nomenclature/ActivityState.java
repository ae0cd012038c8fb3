package org.hirfa.registry.nomenclature;

/// Whether somebody may apply for a craft on a day: not yet, yes, yes until a day that is set, no longer.
public enum ActivityState { COMING, OPEN, CLOSING, CLOSED }
