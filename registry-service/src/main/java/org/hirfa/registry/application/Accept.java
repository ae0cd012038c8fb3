package org.hirfa.registry.application;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// Accepts an application.
///
/// @param waivers papers of the checklist that the director does without; none unless said
public record Accept(@Size(max = 20) @Nullable List<@NotNull @Valid Waiver> waivers) {

    static final Accept AS_IT_IS = new Accept(null);

    /// @param reason why the file is complete without it
    public record Waiver(@NotBlank @Size(max = 40) @Pattern(regexp = PlainText.CODE) String kind,
            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}

    List<Waiver> waived() {
        return waivers == null ? List.of() : waivers;
    }
}
