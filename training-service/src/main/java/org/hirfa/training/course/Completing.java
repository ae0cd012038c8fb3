package org.hirfa.training.course;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.training.certificate.CertificateIssuing;
import org.hirfa.training.enrolment.Deciding;
import org.hirfa.training.enrolment.EnrolmentNews;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.enrolment.Enrolments;
import org.hirfa.training.session.SessionProblem;
import org.hirfa.training.session.SessionStatus;
import org.hirfa.training.session.SessionView;
import org.jspecify.annotations.Nullable;

/// Completes a session: every learner's enrolment ends, and those who passed get their certificate, all or nothing.
@ApplicationScoped
class Completing {

    private final RunningSessions running;
    private final Enrolments enrolments;
    private final CompletionCheck check;
    private final CertificateIssuing certificates;
    private final Deciding deciding;
    private final EnrolmentNews news;

    Completing(RunningSessions running, Enrolments enrolments, CompletionCheck check, CertificateIssuing certificates, Deciding deciding, EnrolmentNews news) {
        this.running = running;
        this.enrolments = enrolments;
        this.check = check;
        this.certificates = certificates;
        this.deciding = deciding;
        this.news = news;
    }

    @Transactional
    SessionView complete(UUID id, @Nullable String ifMatch) {
        var session = running.toBecome(id, SessionStatus.COMPLETED, ifMatch);
        var now = deciding.now();
        if (!session.isOverBy(now.day())) {
            throw SessionProblem.SESSION_NOT_OVER.because();
        }
        var attending = enrolments.in(id, EnrolmentStatus.ATTENDING);
        var presence = check.presenceIn(session, attending);

        session.complete(deciding.change());
        for (var enrolment : attending) {
            if (presence.daysOf(enrolment.id()) == 0) {
                enrolment.endAbsent(now);
            } else {
                enrolment.end(now);
            }
        }
        enrolments.flush();
        news.decided(session, attending);
        attending.stream().filter(enrolment -> enrolment.status() == EnrolmentStatus.PASSED)
                .forEach(enrolment -> certificates.issue(session, enrolment.id(), enrolment.learnerId()));
        news.sessionChanged(session);
        return SessionView.of(session);
    }
}
