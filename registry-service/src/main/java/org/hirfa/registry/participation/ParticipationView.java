package org.hirfa.registry.participation;

import java.time.LocalDate;
import java.util.UUID;

/// @param confirmed whether it counts
public record ParticipationView(UUID id, long version, ParticipationKind kind, String title, LocalDate heldOn, int members,
        boolean confirmed, String notedBy) {}
