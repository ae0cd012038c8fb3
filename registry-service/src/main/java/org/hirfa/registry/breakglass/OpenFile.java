package org.hirfa.registry.breakglass;

import java.util.UUID;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// @param artisanId the entry whose file is to be read in full, or
/// @param applicationId the application
/// @param reason why; the person it is about reads it
public record OpenFile(@Nullable UUID artisanId, @Nullable UUID applicationId,
        @NotBlank @Size(min = 20, max = 1000) @Pattern(regexp = PlainText.SHAPE) String reason) {

    @JsonIgnore
    @AssertTrue
    boolean isExactlyOne() {
        return (artisanId == null) != (applicationId == null);
    }
}
