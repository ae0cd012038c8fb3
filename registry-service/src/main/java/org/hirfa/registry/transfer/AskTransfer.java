package org.hirfa.registry.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.person.Zone;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param commune     where the craft is to be exercised, in another chamber's wilaya
/// @param addressLine null for the person's own address
public record AskTransfer(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.CODE) String commune,
        @Size(min = 1, max = 200) @Pattern(regexp = PlainText.SHAPE) @Nullable String addressLine,
        @NotNull Zone zone,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
