package org.hirfa.training.course;

import java.util.List;
import java.util.UUID;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Who was there on one day, by enrolment. Who is named in neither list keeps what was marked before.
public record MarkAttendance(
        @NotNull @Size(max = 5000) List<@NotNull UUID> present,
        @NotNull @Size(max = 5000) List<@NotNull UUID> absent) {}
