package org.hirfa.registry.application;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// What the chamber still needs.
public record RequestDocuments(@NotEmpty @Size(max = 20) List<@NotNull @Valid Item> items) {

    /// @param kind a paper of the checklist; QUALIFICATION is answered by a training certificate too
    /// @param note what the applicant should know about it
    public record Item(@NotBlank @Size(max = 40) @Pattern(regexp = PlainText.CODE) String kind,
            @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) @Nullable String note) {}
}
