package org.hirfa.registry.artisan;

import org.jspecify.annotations.Nullable;

/// Told to the other features within the transaction of the change, so that what depends on a registration (its card, what is
/// found of it) changes with it or not at all.
///
/// @param artisan as it is after the change
/// @param reason  as it was given; null when nobody has to give one
/// @param by      the subject of whoever changed it
public record RegistrationChanged(ArtisanSummary artisan, Change change, @Nullable String reason, String by) {

    public enum Change { REGISTERED, AMENDED, SUSPENDED, RESUMED, STRUCK_OFF, RE_REGISTERED, TRANSFERRED, REHOMED, MERGED, UNMERGED }
}
