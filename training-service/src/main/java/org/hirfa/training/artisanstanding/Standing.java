package org.hirfa.training.artisanstanding;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Somebody whom the registry knows.
///
/// @param account the login, for people who have one
/// @param chamber the chamber that keeps the file
public record Standing(UUID personId, @Nullable UUID account, String chamber) {}
