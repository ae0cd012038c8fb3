package org.hirfa.registry.rectification;

import java.time.LocalDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.person.BirthDatePrecision;
import org.hirfa.registry.person.DescribePerson;
import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.Sex;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// How one part of a file should read; exactly one member is there.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wanted(
        @Valid Names.@Nullable Name arabicName,
        @Valid Names.@Nullable Name latinName,
        @Nullable Sex sex,
        @Valid @Nullable BirthDate birthDate,
        @Size(min = 1, max = 120) @Pattern(regexp = PlainText.SHAPE) @Nullable String birthPlace,
        @Size(min = 1, max = 40) @Nullable String nationalId,
        @Size(min = 1, max = 40) @Nullable String phone,
        @Email @Size(min = 1, max = 200) @Pattern(regexp = DescribePerson.EMAIL) @Nullable String email,
        @Valid DescribePerson.@Nullable Address address) {

    public record BirthDate(@NotNull LocalDate day,
            @NotNull BirthDatePrecision precision) {}

    /// The whole person with this part in place.
    DescribePerson in(DescribePerson now) {
        return new DescribePerson(
                new Names(arabicName == null ? now.names().arabic() : arabicName, latinName == null ? now.names().latin() : latinName),
                sex == null ? now.sex() : sex, birthDate == null ? now.birthDate() : birthDate.day(),
                birthDate == null ? now.birthDatePrecision() : birthDate.precision(), birthPlace == null ? now.birthPlace() : birthPlace,
                nationalId == null ? now.nationalId() : nationalId, phone == null ? now.phone() : phone,
                email == null ? now.email() : email, address == null ? now.address() : address);
    }

    /// What stands there now.
    static Wanted of(RectifiedField field, DescribePerson now) {
        return switch (field) {
            case ARABIC_NAME -> new Wanted(now.names().arabic(), null, null, null, null, null, null, null, null);
            case LATIN_NAME -> new Wanted(null, now.names().latin(), null, null, null, null, null, null, null);
            case SEX -> new Wanted(null, null, now.sex(), null, null, null, null, null, null);
            case BIRTH_DATE -> new Wanted(null, null, null, new BirthDate(now.birthDate(), now.birthDatePrecision()), null, null, null,
                    null, null);
            case BIRTH_PLACE -> new Wanted(null, null, null, null, now.birthPlace(), null, null, null, null);
            case NATIONAL_ID -> new Wanted(null, null, null, null, null, now.nationalId(), null, null, null);
            case PHONE -> new Wanted(null, null, null, null, null, null, now.phone(), null, null);
            case EMAIL -> new Wanted(null, null, null, null, null, null, null, now.email(), null);
            case ADDRESS -> new Wanted(null, null, null, null, null, null, null, null, now.address());
        };
    }

    /// Without the identifiers: this may end up in a log.
    @Override
    public String toString() {
        return "Wanted[...]";
    }
}
