package org.hirfa.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.programme.ProgrammeKind;
import org.hirfa.training.session.Session;
import org.jspecify.annotations.Nullable;

/// What others learn of an enrolment: `enrolment.decided.v1`.
record EnrolmentFact(
        UUID enrolmentId,
        long version,
        @Nullable UUID personId,
        @Nullable UUID account,
        @Nullable UUID artisanId,
        UUID sessionId,
        String programme,
        ProgrammeKind kind,
        Multilingual titles,
        EnrolmentStatus status,
        LocalDate decidedOn) {

    static EnrolmentFact of(Enrolment enrolment, Session session, Learner learner) {
        return new EnrolmentFact(enrolment.id(), enrolment.version(), learner.personId(), learner.account(), learner.artisanId(),
                session.id(), session.programme(), session.kind(), session.titles(), enrolment.status(), enrolment.decidedOn());
    }
}
