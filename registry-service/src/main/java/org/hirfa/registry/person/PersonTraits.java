package org.hirfa.registry.person;

import java.time.LocalDate;
import java.util.UUID;

/// What of a person is compared with others, to find that two files are one person's.
///
/// @param phoneMark equal for equal telephone numbers, and tells nothing else of them
public record PersonTraits(UUID id, Names names, Sex sex, LocalDate birthDate, BirthDatePrecision birthDatePrecision, String commune,
        String phoneMark) {

    /// Without what identifies: this may end up in a log.
    @Override
    public String toString() {
        return "PersonTraits[" + id + "]";
    }
}
