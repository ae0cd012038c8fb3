package org.hirfa.registry.person;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param nationalId all but its end masked, unless the reader's role needs it
/// @param phone masked in the same way
public record PersonView(UUID id, Names names, Sex sex, LocalDate birthDate, BirthDatePrecision birthDatePrecision,
        String birthPlace, String nationalId, String phone, @Nullable String email, DescribePerson.Address address) {

    /// The same without what leads to the person's door or mail box.
    PersonView withoutWhereabouts() {
        return new PersonView(id, names, sex, birthDate, birthDatePrecision, birthPlace, nationalId, phone, null,
                new DescribePerson.Address("", address.commune(), address.zone()));
    }
}
