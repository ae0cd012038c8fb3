package org.hirfa.registry.mastery;

/// One way to the title, as the country pack words it.
///
/// @param diploma         whether a higher diploma of the craft is needed
/// @param practiceYears   of practice, however they are proven
/// @param registeredYears of practice that only the register itself can prove: the contest of 2022 asked for a card of ten years
/// @param test            whether a test has to be passed besides
record Way(boolean diploma, int practiceYears, int registeredYears, boolean test) {

    /// Whether somebody may set out on it; the test comes later.
    boolean isOpenTo(Merits merits) {
        return (!diploma || merits.diploma()) && merits.practiceYears() >= practiceYears && merits.registeredYears() >= registeredYears;
    }

    boolean isMetBy(Merits merits, boolean testPassed) {
        return isOpenTo(merits) && (!test || testPassed);
    }

    /// What somebody brings.
    ///
    /// @param registeredYears since the first entry in the register
    record Merits(boolean diploma, int practiceYears, int registeredYears) {}
}
