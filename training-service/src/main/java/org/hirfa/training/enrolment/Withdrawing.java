package org.hirfa.training.enrolment;

import java.util.ArrayList;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.Sessions;
import org.jspecify.annotations.Nullable;

/// Gives a place back. Before the session has begun the seat goes, in the same transaction, to who has waited longest.
@ApplicationScoped
class Withdrawing {

    private final Sessions sessions;
    private final EnrolmentReading reading;
    private final Enrolments enrolments;
    private final WaitingList waiting;
    private final Deciding deciding;
    private final EnrolmentNews news;

    Withdrawing(Sessions sessions, EnrolmentReading reading, Enrolments enrolments, WaitingList waiting, Deciding deciding,
            EnrolmentNews news) {
        this.sessions = sessions;
        this.reading = reading;
        this.enrolments = enrolments;
        this.waiting = waiting;
        this.deciding = deciding;
        this.news = news;
    }

    @Transactional
    EnrolmentView withdraw(UUID sessionId, UUID id, @Nullable String ifMatch) {
        var session = sessions.toChange(sessionId).orElseThrow(StandardProblem.NOT_FOUND::because);
        var enrolment = reading.toChange(session, id);
        Versions.requireMatch(ifMatch, enrolment.version());
        if (!enrolment.status().mayBecome(EnrolmentStatus.WITHDRAWN)) {
            throw EnrolmentProblem.ENROLMENT_WRONG_STATE.because(enrolment.status().name());
        }
        var left = session.seatsLeft();
        var changed = withdraw(session, enrolment);
        enrolments.flush();
        news.decided(session, changed);
        if (session.seatsLeft() != left) {
            news.sessionChanged(session);
        }
        return reading.view(enrolment);
    }

    private ArrayList<Enrolment> withdraw(Session session, Enrolment enrolment) {
        var changed = new ArrayList<Enrolment>();
        var held = enrolment.status() == EnrolmentStatus.ACCEPTED;
        enrolment.withdraw(deciding.now());
        changed.add(enrolment);
        if (held && session.status().isBeforeStart()) {
            session.releaseSeat();
            changed.addAll(waiting.moveUp(session));
        }
        return changed;
    }
}
