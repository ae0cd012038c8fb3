package org.hirfa.training.session;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.decision.Deciding;
import org.jspecify.annotations.Nullable;

/// Opens a session for enrolment, which publishes it, and closes it again.
@ApplicationScoped
class SessionOpening {

    private final Sessions sessions;
    private final SessionScope scope;
    private final SessionNews news;
    private final Deciding deciding;

    SessionOpening(Sessions sessions, SessionScope scope, SessionNews news, Deciding deciding) {
        this.sessions = sessions;
        this.scope = scope;
        this.news = news;
        this.deciding = deciding;
    }

    @Transactional
    SessionView open(UUID id, @Nullable String ifMatch) {
        var session = toChange(id, ifMatch, SessionStatus.OPEN);
        var now = deciding.now();
        if (now.day().isAfter(session.endsOn())) {
            throw SessionProblem.SESSION_ALREADY_OVER.because();
        }
        session.open(now);
        sessions.flush();
        news.published(session);
        return SessionView.of(session);
    }

    @Transactional
    SessionView close(UUID id, @Nullable String ifMatch) {
        var session = toChange(id, ifMatch, SessionStatus.CLOSED);
        session.close(deciding.now());
        sessions.flush();
        news.changed(session);
        return SessionView.of(session);
    }

    private Session toChange(UUID id, @Nullable String ifMatch, SessionStatus next) {
        var session = sessions.toChange(id).filter(scope::runs).orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, session.version());
        if (!session.status().mayBecome(next)) {
            throw SessionProblem.SESSION_WRONG_STATE.because(session.status().name());
        }
        return session;
    }
}
