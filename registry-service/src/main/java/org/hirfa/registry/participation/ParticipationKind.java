package org.hirfa.registry.participation;

/// In what organisations take part.
public enum ParticipationKind { FAIR, EXHIBITION, COURSE, COACHING, AWARENESS }
