package org.hirfa.training.course;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.training.certificate.CertificateIssuing;
import org.hirfa.training.enrolment.Deciding;
import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.enrolment.EnrolmentNews;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.enrolment.Enrolments;
import org.hirfa.training.programme.Programmes;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.SessionNews;
import org.hirfa.training.session.SessionProblem;
import org.hirfa.training.session.SessionStatus;
import org.hirfa.training.session.SessionView;
import org.jspecify.annotations.Nullable;

/// Completes a session: every learner's enrolment ends, and those who passed get their certificate, all or nothing.
@ApplicationScoped
class Completing {

    private final RunningSessions running;
    private final Enrolments enrolments;
    private final AttendanceSheet sheet;
    private final Programmes programmes;
    private final CertificateIssuing certificates;
    private final Deciding deciding;
    private final SessionNews sessionNews;
    private final EnrolmentNews news;

    Completing(RunningSessions running, Enrolments enrolments, AttendanceSheet sheet, Programmes programmes,
            CertificateIssuing certificates, Deciding deciding, SessionNews sessionNews, EnrolmentNews news) {
        this.running = running;
        this.enrolments = enrolments;
        this.sheet = sheet;
        this.programmes = programmes;
        this.certificates = certificates;
        this.deciding = deciding;
        this.sessionNews = sessionNews;
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
        var presence = sheet.of(id);
        requireComplete(session, attending, presence);

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
        sessionNews.changed(session);
        return SessionView.of(session);
    }

    private void requireComplete(Session session, List<Enrolment> attending, AttendanceSheet.Presence presence) {
        if (!attending.isEmpty() && presence.daysTaken() == 0) {
            throw CourseProblem.ATTENDANCE_MISSING.because();
        }
        var present = attending.stream().filter(enrolment -> presence.daysOf(enrolment.id()) > 0).toList();
        var missing = present.stream().filter(enrolment -> !enrolment.hasResult()).count();
        if (missing > 0) {
            throw CourseProblem.RESULTS_MISSING.because(missing);
        }
        // Attendance may have been corrected after the results were given.
        var programme = programmes.ofCode(session.programme()).orElseThrow();
        if (present.stream().anyMatch(enrolment -> Boolean.TRUE.equals(enrolment.passed())
                && !programme.attendedEnough(presence.daysOf(enrolment.id()), presence.daysTaken()))) {
            throw CourseProblem.ATTENDANCE_TOO_LOW.because();
        }
    }
}
