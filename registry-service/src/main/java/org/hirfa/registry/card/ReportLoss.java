package org.hirfa.registry.card;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// A declaration of loss or theft.
///
/// @param note where and how, as the declarant tells it
record ReportLoss(@NotNull Circumstance circumstance, @NotNull LocalDate happenedOn,
        @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) @Nullable String note) {

    enum Circumstance { LOST, STOLEN }
}
