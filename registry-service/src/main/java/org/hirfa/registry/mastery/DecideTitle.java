package org.hirfa.registry.mastery;

import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// The decision always says why, whichever way it goes: the artisan reads it.
public record DecideTitle(@NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String> reasons) {}
