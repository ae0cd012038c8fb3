package org.hirfa.training.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.hirfa.problem.FieldFault;
import org.hirfa.problem.ProblemType;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.enrolment.Enrolment;
import org.hirfa.training.session.Session;

/// Holds results against the session's rule and the attendance, before anything is kept. Refuses all or nothing.
record ResultJudging(Session session, AttendanceSheet.Presence presence, Map<UUID, Enrolment> attending) {

    void judge(List<RecordResults.Result> results) {
        var seen = new HashSet<UUID>();
        refuse(StandardProblem.INVALID_INPUT, results, "/enrolmentId", "unknown-value",
                result -> !attending.containsKey(result.enrolmentId()));
        refuse(StandardProblem.INVALID_INPUT, results, "/enrolmentId", "invalid", result -> !seen.add(result.enrolmentId()));
        refuse(StandardProblem.INVALID_INPUT, results, "/scores", "unknown-value",
                result -> !result.scoresOrNone().keySet().stream().allMatch(session::hasModule));
        refuse(CourseProblem.RESULT_FOR_ABSENT, results, "", "invalid",
                result -> presence.daysOf(result.enrolmentId()) == 0);
        refuse(CourseProblem.ATTENDANCE_TOO_LOW, results, "/passed", "invalid",
                result -> result.passed() && !session.attendedEnough(presence.daysOf(result.enrolmentId()), presence.daysTaken()));
        refuse(CourseProblem.SCORE_TOO_LOW, results, "/passed", "invalid",
                result -> result.passed() && !session.scoredEnough(result.scoresOrNone()));
    }

    private static void refuse(ProblemType problem, List<RecordResults.Result> results, String field, String code,
            Predicate<RecordResults.Result> wrong) {
        var faults = new ArrayList<FieldFault>();
        for (int i = 0; i < results.size(); i++) {
            if (wrong.test(results.get(i))) {
                faults.add(new FieldFault("/results/" + i + field, code));
            }
        }
        if (!faults.isEmpty()) {
            throw problem.because().at(faults);
        }
    }
}
