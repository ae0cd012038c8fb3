package org.hirfa.registry.amendment;

import java.time.LocalDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.person.Zone;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// A change of how, where or in which form a craft is exercised; what is left out stays.
///
/// @param effectiveOn the legal day from which it holds, past or to come
public record Amend(
        @NotNull LocalDate effectiveOn,
        @Nullable Mode mode,
        @Nullable @Valid Place place,
        @Nullable @Valid Exercise exercise,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {

    /// @param line null for the person's own address
    public record Place(
            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.CODE) String commune,
            @NotNull Zone zone,
            @Size(min = 1, max = 200) @Pattern(regexp = PlainText.SHAPE) @Nullable String line) {}

    /// @param organisation the cooperative or enterprise; none for an individual
    public record Exercise(
            @NotNull Form form,
            @Size(min = 1, max = 40) @Pattern(regexp = PlainText.CODE) @Nullable String organisation) {}

    boolean isEmpty() {
        return mode == null && place == null && exercise == null;
    }
}
