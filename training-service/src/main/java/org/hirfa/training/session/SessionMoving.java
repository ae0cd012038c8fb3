package org.hirfa.training.session;

import java.util.Collection;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hirfa.training.institution.Institutions;

/// Puts sessions where their establishment lies today.
@ApplicationScoped
public class SessionMoving {

    private final Sessions sessions;
    private final Institutions institutions;
    private final SessionNews news;

    SessionMoving(Sessions sessions, Institutions institutions, SessionNews news) {
        this.sessions = sessions;
        this.institutions = institutions;
        this.news = news;
    }

    /// @param ids of sessions, in the order in which everybody locks them
    @Transactional(TxType.MANDATORY)
    public void follow(Collection<UUID> ids) {
        ids.forEach(id -> sessions.toChange(id).ifPresent(this::follow));
    }

    private void follow(Session session) {
        var institution = session.institution();
        if (institution == null) {
            return;
        }
        institutions.wilayaOf(institution).filter(wilaya -> !wilaya.equals(session.wilaya())).ifPresent(wilaya -> {
            session.liesIn(wilaya);
            sessions.flush();
            news.changed(session);
        });
    }
}
