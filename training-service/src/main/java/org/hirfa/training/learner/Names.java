package org.hirfa.training.learner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A person's names. Arabic and Latin spellings are separate data: neither is ever derived from the other.
public record Names(@NotNull @Valid Arabic arabic, @NotNull @Valid Latin latin) {

    private static final int LONGEST = 100;
    private static final String ARABIC = "[\\p{IsArabic}\\p{M} .'’\\-]*";
    private static final String LATIN = "[\\p{IsLatin}\\p{M} .'’\\-]*";

    public record Arabic(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = ARABIC) String lastName,
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = ARABIC) String firstName) {}

    public record Latin(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = LATIN) String lastName,
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = LATIN) String firstName) {}

    /// As printed on a paper: given name, then family name.
    public String inArabic() {
        return arabic.firstName() + " " + arabic.lastName();
    }

    public String inLatin() {
        return latin.firstName() + " " + latin.lastName();
    }
}
