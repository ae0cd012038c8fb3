package org.hirfa.funding.dossier;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;

/// The agency's certificate that a dossier may be financed.
///
/// @param validUntil the last day on which a bank or the agency may act on it; today at the earliest
public record CertifyDossier(@NotNull LocalDate validUntil) {}
