package org.hirfa.registry.rectification;

/// Where a wish stands; all but the first are the end.
public enum RectificationStatus { OPEN, ACCEPTED, REFUSED, WITHDRAWN }
