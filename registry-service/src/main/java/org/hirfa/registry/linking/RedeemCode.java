package org.hirfa.registry.linking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// @param code as it was given, in letters of either case, with or without dashes
public record RedeemCode(@NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9 -]*") String code) {

    /// Without the code: this may end up in a log.
    @Override
    public String toString() {
        return "RedeemCode[...]";
    }
}
