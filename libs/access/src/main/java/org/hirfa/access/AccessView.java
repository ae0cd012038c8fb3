package org.hirfa.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// One entry of a person's access record, as that person sees it.
///
/// @param entry the place in the record, for paging only; later entries have larger ones
/// @param reader the reader's name
/// @param organisation the chamber, agency or institution the reader acts for; null for national roles
public record AccessView(@JsonIgnore long entry, Instant at, String reader, @Nullable String organisation, String what, String purpose) {}
