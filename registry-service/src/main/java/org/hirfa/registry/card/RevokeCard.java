package org.hirfa.registry.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RevokeCard(@NotBlank @Size(max = 500) String reason) {}
