package org.hirfa.training.course;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.enrolment.EnrolmentStatus;
import org.hirfa.training.enrolment.Enrolments;
import org.jspecify.annotations.Nullable;

/// Keeps the results of a session under way. They may be corrected until it is completed.
@ApplicationScoped
class ResultRecording {

    private final RunningSessions running;
    private final Enrolments enrolments;
    private final AttendanceSheet sheet;

    ResultRecording(RunningSessions running, Enrolments enrolments, AttendanceSheet sheet) {
        this.running = running;
        this.enrolments = enrolments;
        this.sheet = sheet;
    }

    @Transactional
    ResultsView keep(UUID sessionId, RecordResults order, @Nullable String ifMatch) {
        var session = running.underWay(sessionId, ifMatch);
        var attending = enrolments.in(sessionId, EnrolmentStatus.ATTENDING).stream()
                .collect(Collectors.toMap(Enrolment::id, Function.identity()));
        new ResultJudging(session, sheet.of(sessionId), attending).judge(order.results());
        order.results().forEach(result ->
                attending.get(result.enrolmentId()).keepResult(result.passed(), result.scoresOrNone()));
        running.touch(session);
        return new ResultsView(sessionId, session.version(), order.results());
    }
}
