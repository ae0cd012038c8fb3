package org.hirfa.registry.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// Takes back what was entered by mistake: it has never been.
public record RetractMembership(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
