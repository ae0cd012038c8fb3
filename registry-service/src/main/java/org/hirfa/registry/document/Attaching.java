package org.hirfa.registry.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.application.ApplicationFiles;
import org.hirfa.registry.checklist.Checklist;

/// Attaches files to an application under ids that their senders make, so that sending one again is safe.
@ApplicationScoped
class Attaching {

    private final Session database;
    private final ApplicationFiles applications;
    private final Checklist checklist;
    private final Caller caller;
    private final Clock clock;

    Attaching(Session database, ApplicationFiles applications, Checklist checklist, Caller caller, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.checklist = checklist;
        this.caller = caller;
        this.clock = clock;
    }

    /// Judges what can be judged before the file itself arrives.
    void requirePossible(UUID application, String kind) {
        applications.requireVisible(application);
        if (!checklist.knows(kind)) {
            throw StandardProblem.INVALID_INPUT.because().at("kind", "unknown-value");
        }
    }

    /// @return whether the document is new; false when this very file was attached before
    /// @throws org.hirfa.problem.ProblemException 409 when another file has that id, or the application is decided
    @Transactional
    boolean attach(UUID application, UUID id, String kind, Arrived file) {
        var before = database.find(Document.class, id);
        if (before != null) {
            if (!before.isSame(application, kind, file)) {
                throw DocumentProblem.DOCUMENT_ID_TAKEN.because();
            }
            return false;
        }
        database.persist(new Document(id, application, kind, file, caller.subject(), clock.instant()));
        applications.attached(application, kind, id);
        database.flush();
        return true;
    }

    List<Document> of(UUID application) {
        return database.createQuery("from Document where applicationId = :application order by attachedAt, id", Document.class)
                .setParameter("application", application).getResultList();
    }

    Optional<Document> find(UUID application, UUID id) {
        return database.createQuery("from Document where id = :id and applicationId = :application", Document.class)
                .setParameter("id", id).setParameter("application", application).getResultStream().findFirst();
    }
}
