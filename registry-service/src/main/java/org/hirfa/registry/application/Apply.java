package org.hirfa.registry.application;

import java.util.List;
import jakarta.validation.Valid;
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
public record Apply(
        @NotNull Form form,
        @NotNull Mode mode,
        @NotNull @Valid DescribePerson person,
        @NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String mainActivity,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String> otherActivities,
        @NotNull @Valid Qualification qualification) {

    public record Qualification(@NotNull QualificationKind kind, @Size(max = 1000) @Pattern(regexp = PlainText.SHAPE) @Nullable String note) {}

    List<String> furtherActivities() {
        return otherActivities == null ? List.of() : otherActivities;
    }
}
