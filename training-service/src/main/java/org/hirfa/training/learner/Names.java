package org.hirfa.training.learner;

import java.text.Normalizer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A person's names. Arabic and Latin spellings are separate data: neither is ever derived from the other.
///
/// They stand on certificates, so they must read as what they are: letters of one script with at most three marks each, and
/// what joins the parts of a name; no digit, and nothing that does not show.
public record Names(@NotNull @Valid Arabic arabic, @NotNull @Valid Latin latin) {

    private static final int LONGEST = 100;
    // Written so that Java and JavaScript read them alike: they stand in the published interface, too.
    private static final String ARABIC_LETTER = "(?=\\p{L})\\p{sc=Arabic}[\\u064b-\\u0655\\u0670]{0,3}";
    private static final String ARABIC = ARABIC_LETTER + "([ '’-]{0,2}" + ARABIC_LETTER + "){0,99}";
    private static final String LATIN_LETTER = "(?=\\p{L})\\p{sc=Latin}[\\u0300-\\u034e\\u0350-\\u036f]{0,3}";
    private static final String LATIN = LATIN_LETTER + "([ .'’-]{0,2}" + LATIN_LETTER + "){0,99}[.'’]?";

    public record Arabic(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = ARABIC) String lastName,
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = ARABIC) String firstName) {

        public Arabic {
            lastName = tidy(lastName);
            firstName = tidy(firstName);
        }
    }

    public record Latin(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = LATIN) String lastName,
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = LATIN) String firstName) {

        public Latin {
            lastName = tidy(lastName);
            firstName = tidy(firstName);
        }
    }

    /// As printed on a paper: given name, then family name.
    public String inArabic() {
        return arabic.firstName() + " " + arabic.lastName();
    }

    public String inLatin() {
        return latin.firstName() + " " + latin.lastName();
    }

    /// One spelling for what looks the same: full-width letters, ligatures and letters with a mark of their own are the plain
    /// ones (NFKC), one space stands between two parts and none around them.
    ///
    /// @param name null when none was sent, which the validation refuses
    @SuppressWarnings("NullAway") // A missing field of a request is null until the validation has seen it.
    private static String tidy(@Nullable String name) {
        return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
    }
}
