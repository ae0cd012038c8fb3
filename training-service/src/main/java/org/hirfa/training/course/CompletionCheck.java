package org.hirfa.training.course;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.programme.Programmes;
import org.hirfa.training.session.Session;

/// Whether everything is known that the end of a session needs.
@ApplicationScoped
class CompletionCheck {

    private final AttendanceSheet sheet;
    private final Programmes programmes;

    CompletionCheck(AttendanceSheet sheet, Programmes programmes) {
        this.sheet = sheet;
        this.programmes = programmes;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when attendance or a result is missing, or does not fit the other
    AttendanceSheet.Presence presenceIn(Session session, List<Enrolment> attending) {
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
        var programme = programmes.ofCode(session.programme()).orElseThrow();
        if (present.stream().anyMatch(enrolment -> Boolean.TRUE.equals(enrolment.passed())
                && !programme.attendedEnough(presence.daysOf(enrolment.id()), presence.daysTaken()))) {
            throw CourseProblem.ATTENDANCE_TOO_LOW.because();
        }
        return presence;
    }
}
