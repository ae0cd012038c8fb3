package org.hirfa.registry.person;

import java.text.Normalizer;
import java.time.LocalDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// A person as an applicant or an agent describes one.
///
/// @param birthDate with precision YEAR, 1 January of that year
/// @param nationalId in the country's shape; gaps and digits of other scripts are understood
/// @param phone in national or international form
public record DescribePerson(
        @NotNull @Valid Names names,
        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        @NotNull BirthDatePrecision birthDatePrecision,
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.SHAPE) String birthPlace,
        @NotBlank @Size(max = 40) String nationalId,
        @NotBlank @Size(max = 40) String phone,
        @Email @Size(max = 200) @Pattern(regexp = EMAIL) @Nullable String email,
        @NotNull @Valid Address address) {

    /// Only what shows, and nothing that a page or a mail program could take for more than an address.
    public static final String EMAIL = "[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9.-]+";

    public DescribePerson {
        birthPlace = tidy(birthPlace);
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /// @param commune its id, as `wilayas/{code}/communes` lists it
    public record Address(@NotBlank @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) String line,
            @NotBlank @Size(max = 80) @Pattern(regexp = PlainText.CODE) String commune, @NotNull Zone zone) {

        public Address {
            line = tidy(line);
        }
    }

    /// Without the identifiers: this may end up in a log.
    @Override
    public String toString() {
        return "DescribePerson[...]";
    }
}
