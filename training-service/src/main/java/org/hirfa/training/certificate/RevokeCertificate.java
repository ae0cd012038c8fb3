package org.hirfa.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// @param reason shown to the holder, not to the public; lines, and nothing hidden such as direction marks
public record RevokeCertificate(@NotBlank @Size(max = 500) @Pattern(regexp = "[\\n\\P{C}]*") String reason) {}
