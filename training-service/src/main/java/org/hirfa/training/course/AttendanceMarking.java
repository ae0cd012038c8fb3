package org.hirfa.training.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.decision.Deciding;
import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.enrolment.Enrolments;
import org.jspecify.annotations.Nullable;

/// Marks who was there on a day of a session. Marking a day again corrects it.
@ApplicationScoped
class AttendanceMarking {

    private final RunningSessions running;
    private final Enrolments enrolments;
    private final AttendanceSheet sheet;
    private final Deciding deciding;

    AttendanceMarking(RunningSessions running, Enrolments enrolments, AttendanceSheet sheet, Deciding deciding) {
        this.running = running;
        this.enrolments = enrolments;
        this.sheet = sheet;
        this.deciding = deciding;
    }

    @Transactional
    AttendanceView mark(UUID sessionId, LocalDate day, MarkAttendance order, @Nullable String ifMatch) {
        var session = running.underWay(sessionId, ifMatch);
        var now = deciding.now();
        if (!session.isSessionDay(day)) {
            throw CourseProblem.NOT_A_SESSION_DAY.because();
        }
        if (day.isAfter(now.day())) {
            throw CourseProblem.ATTENDANCE_IN_FUTURE.because();
        }
        requireAttending(sessionId, order);
        sheet.mark(day, order.present(), true, now.at(), now.by());
        sheet.mark(day, order.absent(), false, now.at(), now.by());
        running.touch(session);
        return new AttendanceView(sessionId, session.version(), day, order.present(), order.absent());
    }

    private void requireAttending(UUID session, MarkAttendance order) {
        var attending = enrolments.in(session, EnrolmentStatus.ATTENDING).stream().map(Enrolment::id).collect(Collectors.toSet());
        var faults = new ArrayList<FieldFault>();
        var seen = new HashSet<UUID>();
        judge("/present/", order.present(), attending, seen, faults);
        judge("/absent/", order.absent(), attending, seen, faults);
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }

    private static void judge(String list, List<UUID> ids, Set<UUID> attending, Set<UUID> seen, List<FieldFault> faults) {
        for (int i = 0; i < ids.size(); i++) {
            if (!attending.contains(ids.get(i))) {
                faults.add(new FieldFault(list + i, "unknown-value"));
            } else if (!seen.add(ids.get(i))) {
                faults.add(new FieldFault(list + i, "invalid"));
            }
        }
    }
}
