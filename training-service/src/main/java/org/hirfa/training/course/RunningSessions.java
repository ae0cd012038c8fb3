package org.hirfa.training.course;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.session.Session;
import org.hirfa.training.session.SessionProblem;
import org.hirfa.training.session.SessionScope;
import org.hirfa.training.session.SessionStatus;
import org.hirfa.training.session.Sessions;
import org.jspecify.annotations.Nullable;

/// The sessions that the caller runs, locked to be changed.
@ApplicationScoped
class RunningSessions {

    private final Sessions sessions;
    private final SessionScope scope;

    RunningSessions(Sessions sessions, SessionScope scope) {
        this.sessions = sessions;
        this.scope = scope;
    }

    Session toChange(UUID id, @Nullable String ifMatch) {
        var session = sessions.toChange(id).filter(scope::runs).orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, session.version());
        return session;
    }

    Session underWay(UUID id, @Nullable String ifMatch) {
        var session = toChange(id, ifMatch);
        if (session.status() != SessionStatus.RUNNING) {
            throw SessionProblem.SESSION_WRONG_STATE.because(session.status().name());
        }
        return session;
    }

    Session toBecome(UUID id, SessionStatus next, @Nullable String ifMatch) {
        var session = toChange(id, ifMatch);
        if (!session.status().mayBecome(next)) {
            throw SessionProblem.SESSION_WRONG_STATE.because(session.status().name());
        }
        return session;
    }

    /// Writes what was decided, so that the facts told of it carry the new versions.
    void flush() {
        sessions.flush();
    }

    /// What was written beside the session's row makes a new version of it, too.
    void touch(Session session) {
        sessions.touch(session);
    }
}
