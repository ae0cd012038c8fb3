package org.hirfa.training.enrolment;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.training.decision.Deciding;
import org.hirfa.training.learner.Readers;
import org.hirfa.training.session.Sessions;

/// Gives somebody a seat, or a number on the waiting list.
@ApplicationScoped
class Enrolling {

    private final Sessions sessions;
    private final WhoEnrols who;
    private final Seating seating;
    private final Deciding deciding;
    private final Readers readers;

    Enrolling(Sessions sessions, WhoEnrols who, Seating seating, Deciding deciding, Readers readers) {
        this.sessions = sessions;
        this.who = who;
        this.seating = seating;
        this.deciding = deciding;
        this.readers = readers;
    }

    @Transactional
    EnrolOutcome enrol(UUID sessionId, EnrolLearner order) {
        var session = sessions.toChange(sessionId).filter(who::maySee).orElse(null);
        if (session == null) {
            return new EnrolOutcome.NoSuchSession();
        }
        var candidate = who.of(session, order);
        if (candidate.isEmpty()) {
            return new EnrolOutcome.UnknownLearner();
        }
        var now = deciding.now();
        if (!session.takesEnrolmentsOn(now.day())) {
            return new EnrolOutcome.NotOpen();
        }
        if (seating.isHeldBy(candidate.get().known(), session)) {
            return new EnrolOutcome.AlreadyEnrolled();
        }
        var learner = candidate.get().learner().get();
        var enrolment = seating.give(session, learner, now);
        readers.keep(List.of(learner), "enrolment", "training");
        return new EnrolOutcome.Enrolled(EnrolmentView.of(enrolment, learner));
    }
}
