package org.hirfa.registry.membership;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param until the last day, not one to come
public record EndMembership(@NotNull LocalDate until,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
