package org.hirfa.registry.striking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

public record WithdrawStrikingOff(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
