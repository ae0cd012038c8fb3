package org.hirfa.registry.artisan;

import java.util.List;

import org.hirfa.registry.person.PersonFacts;

/// What an accepted application asks of the register.
///
/// @param by the subject of the director who decided
public record RegisterArtisan(PersonFacts person, Form form, Mode mode, String mainActivity, List<String> otherActivities,
        String wilaya, String by) {}
