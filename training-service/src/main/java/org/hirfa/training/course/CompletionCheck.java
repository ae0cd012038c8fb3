package org.hirfa.training.course;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.enrolment.Enrolments;
import org.hirfa.training.session.Session;

/// Whether everything is known that the end of a session needs.
@ApplicationScoped
class CompletionCheck {

    private final Enrolments enrolments;
    private final AttendanceSheet sheet;

    CompletionCheck(Enrolments enrolments, AttendanceSheet sheet) {
        this.enrolments = enrolments;
        this.sheet = sheet;
    }

    /// Everybody who attends, and who of them ever came.
    record Attended(List<Enrolment> enrolments, AttendanceSheet.Presence presence) {

        boolean everCame(UUID enrolment) {
            return presence.daysOf(enrolment) > 0;
        }
    }

    /// @throws org.hirfa.problem.ProblemException 409 when attendance or a result is missing, or does not fit the other
    Attended attended(Session session) {
        var attending = enrolments.in(session.id(), EnrolmentStatus.ATTENDING);
        var presence = sheet.of(session.id());
        if (!attending.isEmpty() && presence.daysTaken() == 0) {
            throw CourseProblem.ATTENDANCE_MISSING.because();
        }
        var present = attending.stream().filter(enrolment -> presence.daysOf(enrolment.id()) > 0).toList();
        var missing = present.stream().filter(enrolment -> !enrolment.hasResult()).count();
        if (missing > 0) {
            throw CourseProblem.RESULTS_MISSING.because(missing);
        }
        // Attendance may have been corrected after the results were given.
        if (present.stream().anyMatch(enrolment -> Boolean.TRUE.equals(enrolment.passed())
                && !session.attendedEnough(presence.daysOf(enrolment.id()), presence.daysTaken()))) {
            throw CourseProblem.ATTENDANCE_TOO_LOW.because();
        }
        return new Attended(attending, presence);
    }
}
