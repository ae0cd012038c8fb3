package org.hirfa.training.enrolment;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.session.Sessions;

/// The enrolments of one account, newest first.
@ApplicationScoped
public class OwnEnrolments {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final Enrolments enrolments;
    private final Learners learners;
    private final Sessions sessions;

    OwnEnrolments(Enrolments enrolments, Learners learners, Sessions sessions) {
        this.enrolments = enrolments;
        this.learners = learners;
        this.sessions = sessions;
    }

    public Page<MyEnrolmentView> of(UUID account, Paging paging) {
        var before = paging.after(1);
        var mine = learners.ofAccount(account).stream().map(Learner::id).toList();
        if (mine.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = enrolments.ofLearners(mine, before.isEmpty() ? LAST : id(before.getFirst()), paging.limit() + 1);
        var held = sessions.ofIds(rows.stream().map(Enrolment::sessionId).distinct().toList());
        return Page.of(rows, paging.limit(), row -> List.of(row.id().toString()),
                row -> MyEnrolmentView.of(row, held.get(row.sessionId())));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
