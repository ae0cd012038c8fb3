package org.hirfa.registry.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.cleaning.Cleaners;

/// Takes a file in: first whether it may come at all, then its bytes, then what is left of it when it is cleaned, then the
/// entry that makes it count.
@ApplicationScoped
class Receiving {

    private final SubjectKinds subjects;
    private final Uploads uploads;
    private final Cleaners cleaners;
    private final Attaching attaching;
    private final Documents documents;

    Receiving(SubjectKinds subjects, Uploads uploads, Cleaners cleaners, Attaching attaching, Documents documents) {
        this.subjects = subjects;
        this.uploads = uploads;
        this.cleaners = cleaners;
        this.attaching = attaching;
        this.documents = documents;
    }

    /// @param announced the length that the request names; -1 for none
    /// @throws org.hirfa.problem.ProblemException 413 before a byte is read when it is announced too long
    Outcome receive(Subject.Kind kind, String reference, UUID id, Paper paper, long announced, InputStream content) throws IOException {
        if (announced > Uploads.LARGEST) {
            throw StandardProblem.TOO_LARGE.because();
        }
        var subject = subjects.named(kind, reference);
        attaching.requirePossible(subject, id, paper);
        var sent = uploads.receive(content);
        try {
            var isNew = !isHeld(subject, id, paper, sent) && keep(subject, id, paper, sent);
            return new Outcome(isNew, documents.find(subject, id).orElseThrow().view());
        } finally {
            uploads.discard(sent.upload());
        }
    }

    void withdraw(Subject.Kind kind, String reference, UUID id) {
        attaching.withdraw(subjects.named(kind, reference), id);
    }

    private boolean isHeld(Subject subject, UUID id, Paper paper, Arrived sent) {
        return documents.find(subject, id).filter(held -> held.isSame(subject, paper, sent.sentSha256())).isPresent();
    }

    private boolean keep(Subject subject, UUID id, Paper paper, Arrived sent) throws IOException {
        var file = cleaned(sent);
        var attached = false;
        try {
            attached = attach(subject, id, paper, file);
        } finally {
            if (!attached) {
                uploads.discard(file.upload());
            }
        }
        return attached;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a file that is not what it says, or carries more than a paper
    private Arrived cleaned(Arrived sent) throws IOException {
        try (var clean = uploads.open()) {
            var verdict = cleaners.clean(sent.type().format(), to -> uploads.send(sent.upload(), to), clean);
            switch (verdict) {
                case CLEAN -> { }
                case UNREADABLE -> throw DocumentProblem.DOCUMENT_UNREADABLE.because();
                case ENCRYPTED -> throw DocumentProblem.DOCUMENT_ENCRYPTED.because();
                case ACTIVE -> throw DocumentProblem.DOCUMENT_ACTIVE.because();
                case EXCESSIVE -> throw DocumentProblem.DOCUMENT_EXCESSIVE.because();
            }
            var kept = clean.arrived(sent.type());
            return new Arrived(kept.upload(), kept.type(), kept.size(), kept.sha256(), sent.sentSha256());
        }
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
