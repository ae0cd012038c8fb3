package org.hirfa.registry.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/// @param heir whether an heir asks: for an artisan whose death the register knows
public record AskAtCounter(@NotNull @Valid AskRectification wish, boolean heir) {}
