package org.hirfa.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// One entry of a person's access record, as that person sees it.
///
/// @param reader the reader's name
/// @param organisation the chamber, agency or institution the reader acts for; null for national roles
public record AccessView(Instant at, String reader, @Nullable String organisation, String what, String purpose) {}
