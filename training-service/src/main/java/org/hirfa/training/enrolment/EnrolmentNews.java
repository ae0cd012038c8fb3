package org.hirfa.training.enrolment;

import java.util.Collection;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.SessionNews;

/// Tells others what was decided about people's enrolments, and what that made of the session.
@ApplicationScoped
public class EnrolmentNews {

    private static final String TOPIC = "hirfa.training.enrolment";

    private final Outbox outbox;
    private final Learners learners;
    private final SessionNews sessions;

    EnrolmentNews(Outbox outbox, Learners learners, SessionNews sessions) {
        this.outbox = outbox;
        this.learners = learners;
        this.sessions = sessions;
    }

    /// The seats or the state of the session have changed with the enrolments; likewise after the flush.
    public void sessionChanged(Session session) {
        sessions.changed(session);
    }

    /// To be called after the changes have been flushed, so that each fact carries its version.
    public void decided(Session session, Collection<Enrolment> enrolments) {
        var people = learners.all(enrolments.stream().map(Enrolment::learnerId).toList());
        for (var enrolment : enrolments) {
            var learner = people.get(enrolment.learnerId());
            if (learner == null) {
                throw new IllegalStateException("enrolment " + enrolment.id() + " has no learner");
            }
            outbox.append(new OutgoingEvent(TOPIC, "enrolment.decided.v1", enrolment.id(),
                    EnrolmentFact.of(enrolment, session, learner)));
        }
    }
}
