package org.hirfa.training.enrolment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Names;
import org.hirfa.training.learner.Sex;
import org.jspecify.annotations.Nullable;

/// An enrolment as its learner, and those who run the session, see it.
///
/// @param version also the entity tag
/// @param waitingNumber the order of the waiting list; kept after moving up
/// @param result null until the trainers have given one
public record EnrolmentView(
        UUID id,
        long version,
        UUID sessionId,
        Person learner,
        EnrolmentStatus status,
        @Nullable Integer waitingNumber,
        LocalDate decidedOn,
        @Nullable Result result) {

    public record Person(UUID id, @Nullable UUID personId, Names names, Sex sex, int birthYear) {}

    public record Result(boolean passed, Map<String, Integer> scores) {}

    static EnrolmentView of(Enrolment enrolment, Learner learner) {
        var person = new Person(learner.id(), learner.personId(), learner.names(), learner.sex(), learner.birthYear());
        return new EnrolmentView(enrolment.id(), enrolment.version(), enrolment.sessionId(), person, enrolment.status(),
                enrolment.waitingNumber(), enrolment.decidedOn(), resultOf(enrolment));
    }

    static @Nullable Result resultOf(Enrolment enrolment) {
        var passed = enrolment.passed();
        return passed == null ? null : new Result(passed, enrolment.scores());
    }
}
