package org.hirfa.registry.duty;

import java.util.List;
import java.util.UUID;

/// @param standing how far somebody has come: identified, registered, or registered and insured
public record DutiesView(UUID artisanId, Standing standing, List<DutyView> items) {

    /// As the Moroccan register counts its artisans (law 50-17); it tells something everywhere.
    public enum Standing { IDENTIFIED, REGISTERED, INSURED }
}
