package org.hirfa.funding.dossier;

import java.time.Instant;
import java.util.UUID;

import org.hirfa.problem.Multilingual;

/// A dossier in a list.
///
/// @param requested what the agency and the bank are to pay
public record DossierSummary(UUID id, long version, String registrationNumber, String scheme, Multilingual titles, String agency,
        DossierStatus status, long requested, String currency, Instant openedAt) {}
