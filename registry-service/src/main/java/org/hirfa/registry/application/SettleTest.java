package org.hirfa.registry.application;

import java.math.BigDecimal;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// What the jury of a test found.
///
/// @param marks of its parts, out of 20; none unless said
public record SettleTest(@NotNull Boolean passed, @Size(max = 20) @Nullable List<@NotNull @Valid Mark> marks,
        @Size(max = 1000) @Pattern(regexp = PlainText.SHAPE) @Nullable String note) {

    public record Mark(@NotBlank @Size(max = 120) @Pattern(regexp = PlainText.SHAPE) String part,
            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2) BigDecimal mark) {}

    List<Mark> given() {
        return marks == null ? List.of() : List.copyOf(marks);
    }
}
