package org.hirfa.registry.application;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// The national chamber's decision always says why, whichever way it goes.
public record DecideAppeal(@NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String> reasons) {}
