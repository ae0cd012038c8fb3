package org.hirfa.registry.person;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param nationalId all but its end masked, unless the reader's role needs it
/// @param phone masked in the same way
public record PersonView(UUID id, Names names, Sex sex, LocalDate birthDate, BirthDatePrecision birthDatePrecision,
        String birthPlace, String nationalId, String phone, @Nullable String email, DescribePerson.Address address) {}
