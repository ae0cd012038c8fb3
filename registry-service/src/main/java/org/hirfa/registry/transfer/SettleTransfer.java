package org.hirfa.registry.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// Why a transfer is declined or taken back.
public record SettleTransfer(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
