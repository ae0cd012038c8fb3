package org.hirfa.registry.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A reform at a glance.
///
/// @param communes how many it moves
/// @param job the work that lets the files follow, once it has begun
/// @param artisans how many entries of the register have followed
/// @param applications how many open applications have followed
public record ReformLine(UUID id, long version, String code, ReformOrigin origin, ReformState state, LocalDate effectiveOn,
        String source, long communes, @Nullable UUID job, long artisans, long applications, @Nullable Instant appliedAt) {}
