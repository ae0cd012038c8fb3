package org.hirfa.registry.application;

/// Whose turn it is with an application. CHAMBER is an agent at the counter, DIRECTOR the director of the same chamber.
enum Holder { APPLICANT, CHAMBER, DIRECTOR, NATIONAL_CHAMBER }
