package org.hirfa.registry.application;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Mode;
import org.hirfa.registry.person.DescribePerson;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// A request to be registered.
///
/// @param mainActivity a code of the nomenclature, open today
/// @param otherActivities further ones; none unless said
/// @param organisation the code of the cooperative or enterprise in which the craft is to be exercised; null for an individual
public record Apply(
        @NotNull Form form,
        @NotNull Mode mode,
        @NotNull @Valid DescribePerson person,
        @NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String mainActivity,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String> otherActivities,
        @Size(max = 40) @Pattern(regexp = PlainText.CODE) @Nullable String organisation,
        @NotNull @Valid Qualification qualification) {

    /// @param years the years of practice that the applicant claims
    /// @param attestedBy who can confirm them
    public record Qualification(@NotNull QualificationKind kind, @Size(max = 1000) @Pattern(regexp = PlainText.SHAPE) @Nullable String note,
            @Min(0) @Max(80) @Nullable Integer years, @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) @Nullable String attestedBy) {}

    List<String> furtherActivities() {
        return otherActivities == null ? List.of() : otherActivities;
    }
}
