package org.hirfa.training.course;

import java.util.ArrayList;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.training.decision.Deciding;
import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.enrolment.EnrolmentNews;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.enrolment.Enrolments;
import org.hirfa.training.session.SessionProblem;
import org.hirfa.training.session.SessionStatus;
import org.hirfa.training.session.SessionView;
import org.jspecify.annotations.Nullable;

/// Starts a session, or calls it off.
@ApplicationScoped
class CourseRunning {

    private final RunningSessions running;
    private final Enrolments enrolments;
    private final Deciding deciding;
    private final EnrolmentNews news;

    CourseRunning(RunningSessions running, Enrolments enrolments, Deciding deciding, EnrolmentNews news) {
        this.running = running;
        this.enrolments = enrolments;
        this.deciding = deciding;
        this.news = news;
    }

    /// Those with a seat attend; those who still wait are told that no seat came free.
    @Transactional
    SessionView start(UUID id, @Nullable String ifMatch) {
        var session = running.toBecome(id, SessionStatus.RUNNING, ifMatch);
        var now = deciding.now();
        if (!session.hasBegunBy(now.day())) {
            throw SessionProblem.SESSION_NOT_BEGUN.because();
        }
        session.start(now);
        enrolments.in(id, EnrolmentStatus.ACCEPTED).forEach(enrolment -> enrolment.attend(now));
        var waiting = enrolments.in(id, EnrolmentStatus.WAITLISTED);
        waiting.forEach(enrolment -> enrolment.refuse(now));
        enrolments.flush();
        news.decided(session, waiting);
        news.sessionChanged(session);
        return SessionView.of(session);
    }

    /// Everybody's enrolment ends with it.
    @Transactional
    SessionView cancel(UUID id, @Nullable String ifMatch) {
        var session = running.toBecome(id, SessionStatus.CANCELLED, ifMatch);
        var now = deciding.now();
        session.cancel(now);
        var refused = new ArrayList<Enrolment>();
        for (var status : EnrolmentStatus.values()) {
            if (status.mayBecome(EnrolmentStatus.REFUSED)) {
                refused.addAll(enrolments.in(id, status));
            }
        }
        refused.forEach(enrolment -> enrolment.refuse(now));
        enrolments.flush();
        news.decided(session, refused);
        news.sessionChanged(session);
        return SessionView.of(session);
    }
}
