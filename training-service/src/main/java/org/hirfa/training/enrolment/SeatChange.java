package org.hirfa.training.enrolment;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.decision.Deciding;
import org.hirfa.training.session.SessionProblem;
import org.hirfa.training.session.SessionScope;
import org.hirfa.training.session.SessionView;
import org.hirfa.training.session.Sessions;
import org.jspecify.annotations.Nullable;

/// Changes how many seats a session has. New seats go to those who wait; a taken seat is never taken away.
@ApplicationScoped
class SeatChange {

    private final Sessions sessions;
    private final SessionScope scope;
    private final Seating seating;
    private final Deciding deciding;

    SeatChange(Sessions sessions, SessionScope scope, Seating seating, Deciding deciding) {
        this.sessions = sessions;
        this.scope = scope;
        this.seating = seating;
        this.deciding = deciding;
    }

    @Transactional
    SessionView change(UUID id, int seats, @Nullable String ifMatch) {
        var session = sessions.toChange(id).filter(scope::runs).orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, session.version());
        if (!session.status().isBeforeStart()) {
            throw SessionProblem.SESSION_WRONG_STATE.because(session.status().name());
        }
        if (seats < session.taken()) {
            throw SessionProblem.SEATS_BELOW_ENROLLED.because();
        }
        if (seats != session.seats()) {
            seating.change(session, seats, deciding.now());
        }
        return SessionView.of(session);
    }
}
