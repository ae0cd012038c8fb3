package org.hirfa.training.session;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;

/// Tells others about published sessions. A plan that nobody outside has seen is no news.
@ApplicationScoped
public class SessionNews {

    private static final String TOPIC = "hirfa.training.session";

    private final Outbox outbox;

    SessionNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(Session session) {
        append("session.published.v1", session);
    }

    /// To be called after the change has been flushed, so that the fact carries its version.
    public void changed(Session session) {
        if (session.isPublished()) {
            append("session.changed.v1", session);
        }
    }

    private void append(String type, Session session) {
        outbox.append(new OutgoingEvent(TOPIC, type, session.id(), SessionFact.of(session)));
    }
}
