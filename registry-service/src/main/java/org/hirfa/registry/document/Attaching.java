package org.hirfa.registry.document;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;

/// Attaches files under ids that their senders make, so that sending one again is safe.
@ApplicationScoped
class Attaching {

    private final Documents documents;
    private final SubjectKinds subjects;
    private final LegalCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    Attaching(Documents documents, SubjectKinds subjects, LegalCalendar calendar, Caller caller, Clock clock) {
        this.documents = documents;
        this.subjects = subjects;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /// Judges what can be judged before the file itself arrives.
    void requirePossible(Subject subject, UUID id, Paper paper) {
        subjects.requireMayAttach(subject);
        if (!subjects.of(subject.kind()).takes(subject.id(), paper.kind())) {
            throw StandardProblem.INVALID_INPUT.because().at("kind", "unknown-value");
        }
        if (paper.issuedOn() != null && paper.issuedOn().isAfter(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("issuedOn", "out-of-range");
        }
        if (documents.find(subject, id).isEmpty()) {
            documents.requireRoom(subject);
        }
    }

    /// @return whether the document is new; false when this very file was attached before
    /// @throws org.hirfa.problem.ProblemException 409 when another file has that id, the subject has too many or is closed
    @Transactional
    boolean attach(Subject subject, UUID id, Paper paper, Arrived file) {
        documents.oneAfterTheOther(subject);
        var before = documents.withId(id);
        if (before.isPresent()) {
            if (!before.get().isSame(subject, paper, file.sentSha256())) {
                throw DocumentProblem.DOCUMENT_ID_TAKEN.because();
            }
            return false;
        }
        documents.requireRoom(subject);
        var document = new Document(id, subject, paper, file, caller.subject(), clock.instant());
        documents.add(document);
        subjects.of(subject.kind()).attached(subject.id(), document.fact());
        return true;
    }

    /// Takes a paper back that was attached by mistake, bytes and all. Its owner takes back the owner's, an office the office's.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 when there is none; 409 when it was somebody else's or is needed
    @Transactional
    void withdraw(Subject subject, UUID id) {
        subjects.requireMayAttach(subject);
        documents.oneAfterTheOther(subject);
        var document = documents.find(subject, id).orElseThrow(StandardProblem.NOT_FOUND::because);
        if (subjects.isOwn(subject) && !document.attachedBy().equals(caller.subject())
                || !subjects.isOwn(subject) && subjects.isOwners(subject, document.attachedBy())) {
            throw DocumentProblem.DOCUMENT_KEPT.because();
        }
        subjects.of(subject.kind()).withdrawn(subject.id(), document.fact());
        documents.remove(document);
    }
}
