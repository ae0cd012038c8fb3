package org.hirfa.registry.application;

import java.util.UUID;

/// For whom an application is drawn up.
///
/// @param wilaya where the person lives, by which a chamber is in charge
/// @param atCounter whether the chamber draws it up for somebody who came there
record Applicant(UUID person, String wilaya, boolean atCounter) {}
