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
    private final DocumentsConfig config;
    private final Caller caller;
    private final Clock clock;

    Attaching(Session database, ApplicationFiles applications, Checklist checklist, DocumentsConfig config, Caller caller,
            Clock clock) {
        this.database = database;
        this.applications = applications;
        this.checklist = checklist;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// Judges what can be judged before the file itself arrives.
    void requirePossible(UUID application, UUID id, String kind) {
        applications.requireMayAdd(application);
        if (!checklist.knows(kind)) {
            throw StandardProblem.INVALID_INPUT.because().at("kind", "unknown-value");
        }
        if (find(application, id).isEmpty()) {
            requireRoom(application);
        }
    }

    /// @return whether the document is new; false when this very file was attached before
    /// @throws org.hirfa.problem.ProblemException 409 when another file has that id, the application has too many or is decided
    @Transactional
    boolean attach(UUID application, UUID id, String kind, Arrived file) {
        // One paper of an application after the other: the count below would miss one that is being attached elsewhere.
        database.createNativeQuery("select id from application where id = :id for update", UUID.class)
                .setParameter("id", application).getResultList();
        var before = database.find(Document.class, id);
        if (before != null) {
            if (!before.isSame(application, kind, file)) {
                throw DocumentProblem.DOCUMENT_ID_TAKEN.because();
            }
            return false;
        }
        requireRoom(application);
        database.persist(new Document(id, application, kind, file, caller.subject(), clock.instant()));
        applications.attached(application, kind, id);
        database.flush();
        return true;
    }

    private void requireRoom(UUID application) {
        var held = database.createQuery("select count(*) from Document where applicationId = :application", Long.class)
                .setParameter("application", application).getSingleResult();
        if (held >= config.perApplication()) {
            throw DocumentProblem.TOO_MANY_DOCUMENTS.because(config.perApplication());
        }
    }

    /// The papers of an application, for whoever may read it.
    @Transactional
    List<Document> of(UUID application) {
        applications.noteRead(application, "application.documents");
        return database.createQuery("from Document where applicationId = :application order by attachedAt, id", Document.class)
                .setParameter("application", application).getResultList();
    }

    /// @throws org.hirfa.problem.ProblemException 404 when there is none, or none that the caller may read
    @Transactional
    Document read(UUID application, UUID id) {
        applications.noteRead(application, "application.document");
        return find(application, id).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    Optional<Document> find(UUID application, UUID id) {
        return database.createQuery("from Document where id = :id and applicationId = :application", Document.class)
                .setParameter("id", id).setParameter("application", application).uniqueResultOptional();
    }
}
