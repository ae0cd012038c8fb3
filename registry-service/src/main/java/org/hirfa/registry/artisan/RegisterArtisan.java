package org.hirfa.registry.artisan;

import java.util.List;

import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// What an accepted application asks of the register.
///
/// @param organisation the cooperative or enterprise in which the craft is exercised, by its code; null for an individual
/// @param by who decided
public record RegisterArtisan(PersonFacts person, Form form, Mode mode, String mainActivity, List<String> otherActivities,
        String wilaya, @Nullable String organisation, By by) {}
