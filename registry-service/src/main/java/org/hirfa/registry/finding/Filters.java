package org.hirfa.registry.finding;

import org.hirfa.registry.artisan.ArtisanStatus;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Title;
import org.jspecify.annotations.Nullable;

/// What an entry must be, besides matching; null for whatever it is.
///
/// @param activity the main one or one of the others
record Filters(@Nullable String activity, @Nullable String commune, @Nullable ArtisanStatus status, @Nullable Title title,
        @Nullable Form form) {}
