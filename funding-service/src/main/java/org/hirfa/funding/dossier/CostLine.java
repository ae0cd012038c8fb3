package org.hirfa.funding.dossier;

import jakarta.persistence.Embeddable;

/// A line of the plan as it is kept.
@Embeddable
record CostLine(String label, long amount) {}
