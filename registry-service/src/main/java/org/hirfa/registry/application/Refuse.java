package org.hirfa.registry.application;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// A refusal always says why: the applicant may appeal against each reason.
public record Refuse(@NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String> reasons) {}
