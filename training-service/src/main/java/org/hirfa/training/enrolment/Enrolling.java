package org.hirfa.training.enrolment;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Readers;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.Sessions;

/// Gives somebody a seat, or a number on the waiting list.
@ApplicationScoped
class Enrolling {

    private final Sessions sessions;
    private final Enrolments enrolments;
    private final WhoEnrols who;
    private final Deciding deciding;
    private final EnrolmentNews news;
    private final Readers readers;

    Enrolling(Sessions sessions, Enrolments enrolments, WhoEnrols who, Deciding deciding, EnrolmentNews news, Readers readers) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.who = who;
        this.deciding = deciding;
        this.news = news;
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
        if (enrolments.holdPlace(sessionId, candidate.get().known())) {
            return new EnrolOutcome.AlreadyEnrolled();
        }
        var learner = candidate.get().learner().get();
        var enrolment = decide(session, learner, now);
        readers.keep(List.of(learner), "enrolment", "training");
        return new EnrolOutcome.Enrolled(EnrolmentView.of(enrolment, learner));
    }

    private Enrolment decide(Session session, Learner learner, Enrolment.Decision now) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var seated = session.hasSeat();
        if (seated) {
            session.takeSeat();
        }
        var enrolment = seated ? Enrolment.accepted(id, session.id(), learner.id(), now)
                : Enrolment.waitlisted(id, session.id(), learner.id(), session.issueWaitingNumber(), now);
        enrolments.persistAndFlush(enrolment);
        news.decided(session, List.of(enrolment));
        if (seated) {
            news.sessionChanged(session);
        }
        return enrolment;
    }
}
