package org.hirfa.training.course;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.training.certificate.CertificateIssuing;
import org.hirfa.training.decision.Deciding;
import org.hirfa.training.enrolment.EnrolmentNews;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.session.SessionProblem;
import org.hirfa.training.session.SessionStatus;
import org.hirfa.training.session.SessionView;
import org.jspecify.annotations.Nullable;

/// Completes a session: every learner's enrolment ends, and those who passed get their certificate, all or nothing.
@ApplicationScoped
class Completing {

    private final RunningSessions running;
    private final CompletionCheck check;
    private final CertificateIssuing certificates;
    private final Deciding deciding;
    private final EnrolmentNews news;

    Completing(RunningSessions running, CompletionCheck check, CertificateIssuing certificates, Deciding deciding,
            EnrolmentNews news) {
        this.running = running;
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
        var attended = check.attended(session);

        session.complete(now);
        for (var enrolment : attended.enrolments()) {
            if (attended.everCame(enrolment.id())) {
                enrolment.end(now);
            } else {
                enrolment.endAbsent(now);
            }
        }
        running.flush();
        news.decided(session, attended.enrolments());
        attended.enrolments().stream().filter(enrolment -> enrolment.status() == EnrolmentStatus.PASSED)
                .forEach(enrolment -> certificates.issue(session, enrolment.id(), enrolment.learnerId()));
        news.sessionChanged(session);
        return SessionView.of(session);
    }
}
