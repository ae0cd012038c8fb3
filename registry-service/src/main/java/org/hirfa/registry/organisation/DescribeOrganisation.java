package org.hirfa.registry.organisation;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.person.DescribePerson;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// An organisation as a chamber enters it.
///
/// @param code the code that it has already; null to draw one
/// @param level for a craft body only
public record DescribeOrganisation(
        @Size(min = 3, max = 40) @Pattern(regexp = PlainText.CODE) @Nullable String code,
        @NotNull OrganisationKind kind,
        @Nullable Level level,
        @NotNull @Valid Names names,
        @NotBlank @Size(max = 80) @Pattern(regexp = PlainText.CODE) String commune,
        @NotNull @Valid Profile profile) {

    public record Names(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) String ar,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) String fr) {}

    /// What an organisation may bring up to date by itself.
    ///
    /// @param contactPublic whether everybody may see telephone and e-mail; not unless it says so
    public record Profile(
            @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.SHAPE) String purpose,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String> activities,
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) String addressLine,
            @Size(max = 30) @Nullable String phone,
            @Size(max = 254) @Email @Pattern(regexp = DescribePerson.EMAIL) @Nullable String email,
            @Nullable Boolean contactPublic) {

        List<String> crafts() {
            return activities == null ? List.of() : activities;
        }
    }

    DescribeOrganisation withoutCode() {
        return new DescribeOrganisation(null, kind, level, names, commune, profile);
    }

    Level levelOrNone() {
        return level == null ? Level.NONE : level;
    }
}
