package org.hirfa.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.training.session.Session;
import org.hirfa.training.session.SessionView;
import org.jspecify.annotations.Nullable;

/// An enrolment in the list of its own learner, with the session it is about.
public record MyEnrolmentView(
        UUID id,
        long version,
        EnrolmentStatus status,
        @Nullable Integer waitingNumber,
        LocalDate decidedOn,
        EnrolmentView.@Nullable Result result,
        SessionView session) {

    static MyEnrolmentView of(Enrolment enrolment, Session session) {
        return new MyEnrolmentView(enrolment.id(), enrolment.version(), enrolment.status(), enrolment.waitingNumber(),
                enrolment.decidedOn(), EnrolmentView.resultOf(enrolment), SessionView.of(session));
    }
}
