package org.hirfa.registry.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

public record RefuseRectification(@NotBlank @Size(max = 1000) @Pattern(regexp = PlainText.SHAPE) String reasons) {}
