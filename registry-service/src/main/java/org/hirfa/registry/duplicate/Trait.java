package org.hirfa.registry.duplicate;

/// What two entries may have in common, or not.
enum Trait {
    ARABIC_NAME,
    LATIN_NAME,
    /// To the day, or with day and month exchanged.
    BIRTH_DATE,
    /// The year alone, where one of the dates is not known better, or the days differ.
    BIRTH_YEAR,
    COMMUNE,
    PHONE,
    /// Speaks against.
    OTHER_SEX
}
