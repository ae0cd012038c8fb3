package org.hirfa.registry.journey;

/// What a step of a journey is about.
enum StepKind { APPLICATION, REGISTRATION, CARD, COURSE, CERTIFICATE, DOSSIER, PAYMENT }
