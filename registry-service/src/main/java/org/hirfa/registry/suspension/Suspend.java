package org.hirfa.registry.suspension;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param onRequest       whether the artisan asked for it: then the papers that the pack names have to be there
/// @param until           its last day; null when no end is set
/// @param resumesByItself whether the registration is taken up again after that day without anybody's doing
public record Suspend(
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason,
        boolean onRequest,
        @Nullable LocalDate until,
        boolean resumesByItself) {}
