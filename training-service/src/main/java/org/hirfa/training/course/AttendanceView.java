package org.hirfa.training.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What was marked, without a name.
///
/// @param version of the session, also the entity tag
public record AttendanceView(UUID sessionId, long version, LocalDate date, List<UUID> present, List<UUID> absent) {}
