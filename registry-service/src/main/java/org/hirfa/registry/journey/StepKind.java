package org.hirfa.registry.journey;

/// What a step of a journey is about.
public enum StepKind {
    APPLICATION, REGISTRATION, CARD, COURSE, CERTIFICATE, DOSSIER, PAYMENT, MEMBERSHIP, CONCERN, RECTIFICATION, MASTER_TITLE
}
