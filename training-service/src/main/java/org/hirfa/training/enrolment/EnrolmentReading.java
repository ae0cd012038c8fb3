package org.hirfa.training.enrolment;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.StandardProblem;
import org.hirfa.training.learner.Learner;
import org.hirfa.training.learner.Learners;
import org.hirfa.training.learner.Readers;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.SessionScope;
import org.hirfa.training.session.Sessions;

/// Shows enrolments to those who may see them, and keeps that others than the learner did.
@ApplicationScoped
class EnrolmentReading {

    private static final String WHAT = "enrolment";
    private static final String PURPOSE = "training";

    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Learners learners;
    private final SessionScope scope;
    private final Readers readers;

    EnrolmentReading(Sessions sessions, Enrolments enrolments, Learners learners, SessionScope scope, Readers readers) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.learners = learners;
        this.scope = scope;
        this.readers = readers;
    }

    EnrolmentView one(UUID sessionId, UUID id) {
        var session = sessions.ofId(sessionId).orElseThrow(StandardProblem.NOT_FOUND::because);
        var enrolment = enrolments.find(sessionId, id).orElseThrow(StandardProblem.NOT_FOUND::because);
        var learner = learnerOf(enrolment);
        if (!readers.isOwner(learner) && !scope.reads(session)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        readers.keep(List.of(learner), WHAT, PURPOSE);
        return EnrolmentView.of(enrolment, learner);
    }

    /// @return one more than asked for, when there are more
    List<EnrolmentView> page(UUID sessionId, UUID after, int most, int shown) {
        sessions.ofId(sessionId).filter(scope::reads).orElseThrow(StandardProblem.NOT_FOUND::because);
        var rows = enrolments.page(sessionId, after, most);
        var people = learners.all(rows.stream().map(Enrolment::learnerId).toList());
        readers.keep(rows.stream().limit(shown).map(row -> people.get(row.learnerId())).toList(), WHAT, PURPOSE);
        return rows.stream().map(row -> EnrolmentView.of(row, people.get(row.learnerId()))).toList();
    }

    /// An enrolment that the caller may change: the learner's own, or one in a session the caller runs.
    Enrolment toChange(Session session, UUID id) {
        var enrolment = enrolments.find(session.id(), id).orElseThrow(StandardProblem.NOT_FOUND::because);
        if (!readers.isOwner(learnerOf(enrolment)) && !scope.runs(session)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return enrolment;
    }

    /// What a write answers: it shows the file as a read does.
    EnrolmentView view(Enrolment enrolment) {
        var learner = learnerOf(enrolment);
        readers.keep(List.of(learner), WHAT, PURPOSE);
        return EnrolmentView.of(enrolment, learner);
    }

    private Learner learnerOf(Enrolment enrolment) {
        return learners.find(enrolment.learnerId()).orElseThrow();
    }
}
