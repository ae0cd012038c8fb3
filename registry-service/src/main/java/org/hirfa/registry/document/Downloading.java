package org.hirfa.registry.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.problem.StandardProblem;

/// Shows papers to whoever may read what they belong to, and leaves an access entry in the same transaction.
@ApplicationScoped
class Downloading {

    private final Documents documents;
    private final SubjectKinds subjects;
    private final Uploads uploads;

    Downloading(Documents documents, SubjectKinds subjects, Uploads uploads) {
        this.documents = documents;
        this.subjects = subjects;
        this.uploads = uploads;
    }

    @Transactional
    List<DocumentView> list(Subject.Kind kind, String reference) {
        var subject = subjects.named(kind, reference);
        subjects.noteRead(subject, "documents");
        return documents.of(subject).stream().map(Document::view).toList();
    }

    /// @throws org.hirfa.problem.ProblemException 404 when there is none, or none that the caller may read
    @Transactional
    Document read(Subject.Kind kind, String reference, UUID id) {
        var subject = subjects.named(kind, reference);
        subjects.noteRead(subject, "document");
        return documents.find(subject, id).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    void send(Document document, OutputStream to) throws IOException {
        uploads.send(document.upload(), to);
    }
}
