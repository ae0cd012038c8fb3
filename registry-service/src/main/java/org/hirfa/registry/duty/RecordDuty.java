package org.hirfa.registry.duty;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;

/// @param met      whether the duty was done; false says that it was looked into and was not
/// @param provenOn the day of the receipt or certificate, or of the look
public record RecordDuty(@NotNull Boolean met, @NotNull LocalDate provenOn) {}
