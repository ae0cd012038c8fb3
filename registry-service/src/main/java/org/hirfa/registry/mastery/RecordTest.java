package org.hirfa.registry.mastery;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// What the test, or the commission before which the work was shown, found.
public record RecordTest(@NotNull Boolean passed, @NotNull LocalDate heldOn,
        @Size(min = 1, max = 500) @Pattern(regexp = PlainText.SHAPE) @Nullable String note) {}
