package org.hirfa.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A paper as other features may know of it: without its bytes.
///
/// @param kind as the checklist of the country pack calls it
/// @param issuedOn the day that the paper bears; null when its sender did not say
public record DocumentFact(UUID id, String kind, Instant attachedAt, @Nullable LocalDate issuedOn) {

    /// The day from which its shelf life counts: of a paper that bears no day, the one on which it came.
    ///
    /// @param attachedOn the legal day of [#attachedAt]
    public LocalDate datedOn(LocalDate attachedOn) {
        return issuedOn == null ? attachedOn : issuedOn;
    }
}
