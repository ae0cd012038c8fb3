package org.hirfa.registry.person;

/// The number under which a state knows a person (NIN in Algeria, CIN in Morocco). In Algeria it tells sex, year and place
/// of birth, so it never prints in full.
///
/// @param value in the shape that the country pack sets
record NationalId(String value) {

    private static final int SHOWN = 3;

    /// The last characters only, for people to recognise their own number by.
    String masked() {
        var hidden = Math.max(0, value.length() - SHOWN);
        return "*".repeat(hidden) + value.substring(hidden);
    }

    @Override
    public String toString() {
        return "NationalId[" + masked() + "]";
    }
}
