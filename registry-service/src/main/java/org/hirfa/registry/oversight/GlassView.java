package org.hirfa.registry.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param by the supervisor's name
/// @param grantedTo until when it was to hold
/// @param until until when it holds, or held: earlier when it was given back
/// @param endedBy who ended it before its time
/// @param reads what was looked at meanwhile, oldest first
public record GlassView(UUID id, long version, Subject subject, UUID subjectId, UUID personId, String by, String reason,
        Instant openedAt, Instant grantedTo, Instant until, @Nullable String endedBy, List<Read> reads) {

    public enum Subject { ARTISAN, APPLICATION }

    public record Read(Instant at, String what, String route) {}

    /// Whose look at whose file, from when to when.
    record Span(UUID account, UUID person, Instant from, Instant until) {}
}
