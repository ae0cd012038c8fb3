package org.hirfa.registry.application;

/// In which way an applicant means to prove the qualification.
enum QualificationKind { TRAINING_CERTIFICATE, DIPLOMA, YEARS_OF_PRACTICE, CHAMBER_TEST, PRIOR_LEARNING }
