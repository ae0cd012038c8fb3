package org.hirfa.training.enrolment;

/// What became of a wish to enrol.
sealed interface EnrolOutcome {

    /// With a seat, or with a number on the waiting list.
    record Enrolled(EnrolmentView enrolment) implements EnrolOutcome {}

    /// There is no such session, or none that the caller may know of.
    record NoSuchSession() implements EnrolOutcome {}

    record NotOpen() implements EnrolOutcome {}

    record AlreadyEnrolled() implements EnrolOutcome {}

    /// Neither the registry's copy nor the order says who the learner is.
    record UnknownLearner() implements EnrolOutcome {}
}
