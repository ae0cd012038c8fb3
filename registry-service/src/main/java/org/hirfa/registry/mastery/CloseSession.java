package org.hirfa.registry.mastery;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;

/// @param closesOn the last day on which the session takes requests: today or later, as nobody is shut out afterwards
public record CloseSession(@NotNull LocalDate closesOn) {}
