package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What was told of an artisan's duties, as events carry it. Given by the feature that keeps them.
public interface KnownDuties {

    /// By kind; a kind of which nobody told anything is missing.
    Map<String, Told> of(ArtisanSummary artisan);

    /// @param state     as of today
    /// @param goodUntil the last day for which the proof counts; null for a duty done once for all, or not done
    record Told(String state, LocalDate provenOn, @Nullable LocalDate goodUntil) {}
}
