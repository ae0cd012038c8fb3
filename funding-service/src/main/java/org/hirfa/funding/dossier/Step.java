package org.hirfa.funding.dossier;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/// What happened to a dossier: the state it came into, when, through whom, and what was said.
@Embeddable
record Step(@Enumerated(EnumType.STRING) DossierStatus status, Instant at, @Enumerated(EnumType.STRING) Party party,
        UUID actor, @Nullable String note) {}
