package org.hirfa.registry.rectification;

import java.util.Arrays;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// @param wanted with the member that the field names, and no other
/// @param document a paper in the person's file that shows it
public record AskRectification(@NotNull RectifiedField field, @NotNull @Valid Wanted wanted,
        @NotBlank @Size(max = 1000) @Pattern(regexp = PlainText.SHAPE) String reason, @Nullable UUID document) {

    @JsonIgnore
    @AssertTrue
    boolean isWantedOfField() {
        return field == null || wanted == null
                || Arrays.stream(RectifiedField.values()).allMatch(other -> other.isIn(wanted) == (other == field));
    }
}
