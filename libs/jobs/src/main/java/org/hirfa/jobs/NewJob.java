package org.hirfa.jobs;

import org.jspecify.annotations.Nullable;

/// Work to be done.
///
/// @param kind of which [JobWork]
/// @param order what holds for all items; written as JSON
/// @param items one after the other in this order; read once, each written as JSON. May be larger than memory.
/// @param by the account of whoever orders it
/// @param chamber whose work it is; null for national work
public record NewJob(String kind, Object order, Iterable<?> items, String by, @Nullable String chamber) {}
