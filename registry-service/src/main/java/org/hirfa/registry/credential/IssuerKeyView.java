package org.hirfa.registry.credential;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/// What the keeper of the keys sees of one; never its private half.
///
/// @param neededUntil the last day of anything signed with it; null when it has signed nothing
public record IssuerKeyView(String id, State state, OffsetDateTime firstSeenAt, @Nullable LocalDate neededUntil,
        @Nullable OffsetDateTime compromisedAt, @Nullable String compromiseReason) {

    public enum State {
        SIGNING,
        /// Signs no more; what it signed is checked with it.
        PUBLISHED,
        /// Nothing that it signed is in force any more.
        RETIRED,
        COMPROMISED
    }

    static IssuerKeyView of(IssuerKeyRecords.Known key, boolean signs, boolean needed) {
        var state = key.compromisedAt() != null ? State.COMPROMISED : signs ? State.SIGNING : needed ? State.PUBLISHED : State.RETIRED;
        return new IssuerKeyView(key.key().getKeyID(), state, key.firstSeenAt(), key.neededUntil(), key.compromisedAt(), key.compromiseReason());
    }
}
