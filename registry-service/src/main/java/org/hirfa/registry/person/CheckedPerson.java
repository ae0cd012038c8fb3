package org.hirfa.registry.person;

/// A description that has passed every check, with its identifiers read.
///
/// @param wilaya where the commune lies today
record CheckedPerson(DescribePerson order, Names names, NationalId nationalId, Phone phone, String wilaya) {}
