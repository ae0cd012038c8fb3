package org.hirfa.training.session;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;

/// Plans a session.
@ApplicationScoped
class SessionPlanning {

    private final Sessions sessions;
    private final SessionScope scope;
    private final PlanCheck check;
    private final Caller caller;
    private final Clock clock;

    SessionPlanning(Sessions sessions, SessionScope scope, PlanCheck check, Caller caller, Clock clock) {
        this.sessions = sessions;
        this.scope = scope;
        this.check = check;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SessionView plan(PlanSession order) {
        if (!scope.runs(order.chamber(), order.institution())) {
            throw StandardProblem.FORBIDDEN.because();
        }
        var place = check.placeOf(order);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var session = Session.plan(id, place.programme(), order, place.wilaya(), new Session.Change(clock.instant(), caller.subject()));
        sessions.persistAndFlush(session);
        return SessionView.of(session);
    }
}
