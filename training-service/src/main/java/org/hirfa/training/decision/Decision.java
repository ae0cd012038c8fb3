package org.hirfa.training.decision;

import java.time.Instant;
import java.time.LocalDate;

/// Who decides, when, and on which legal day.
public record Decision(Instant at, LocalDate day, String by) {}
