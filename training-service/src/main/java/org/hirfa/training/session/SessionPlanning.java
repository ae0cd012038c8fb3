package org.hirfa.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.decision.Deciding;

/// Plans a session.
@ApplicationScoped
class SessionPlanning {

    private final Sessions sessions;
    private final SessionScope scope;
    private final PlanCheck check;
    private final Deciding deciding;

    SessionPlanning(Sessions sessions, SessionScope scope, PlanCheck check, Deciding deciding) {
        this.sessions = sessions;
        this.scope = scope;
        this.check = check;
        this.deciding = deciding;
    }

    @Transactional
    SessionView plan(PlanSession order) {
        if (!scope.runs(order.chamber(), order.institution())) {
            throw StandardProblem.FORBIDDEN.because();
        }
        var place = check.placeOf(order);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var session = Session.plan(id, place.programme(), order, place.wilaya(), deciding.now());
        sessions.persistAndFlush(session);
        return SessionView.of(session);
    }
}
