package org.hirfa.registry.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.exception.ConstraintViolationException;

/// Takes a file in: first whether it may come at all, then its bytes, then the entry that makes them count.
@ApplicationScoped
class Receiving {

    private final SubjectKinds subjects;
    private final Uploads uploads;
    private final Attaching attaching;
    private final Documents documents;

    Receiving(SubjectKinds subjects, Uploads uploads, Attaching attaching, Documents documents) {
        this.subjects = subjects;
        this.uploads = uploads;
        this.attaching = attaching;
        this.documents = documents;
    }

    Outcome receive(Subject.Kind kind, String reference, UUID id, Paper paper, InputStream content) throws IOException {
        var subject = subjects.named(kind, reference);
        attaching.requirePossible(subject, id, paper);
        var file = uploads.receive(content);
        var attached = false;
        try {
            attached = attach(subject, id, paper, file);
        } finally {
            if (!attached) {
                uploads.discard(file.upload());
            }
        }
        return new Outcome(attached, documents.find(subject, id).orElseThrow().view());
    }

    void withdraw(Subject.Kind kind, String reference, UUID id) {
        attaching.withdraw(subjects.named(kind, reference), id);
    }

    /// When the same paper is sent twice at the same moment, the faster one is what the slower one finds.
    private boolean attach(Subject subject, UUID document, Paper paper, Arrived file) {
        try {
            return attaching.attach(subject, document, paper, file);
        } catch (ConstraintViolationException _) {
            return attaching.attach(subject, document, paper, file);
        }
    }

    record Outcome(boolean isNew, DocumentView view) {}
}
