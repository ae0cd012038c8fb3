package org.hirfa.registry.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.quarkus.arc.All;

/// The papers of every subject. What it gives to other features it gives without asking who wants it.
@ApplicationScoped
public class Documents {

    private final Session database;
    private final List<DocumentSubjects> kinds;
    private final DocumentsConfig config;

    Documents(Session database, @All List<DocumentSubjects> kinds, DocumentsConfig config) {
        this.database = database;
        this.kinds = kinds;
        this.config = config;
    }

    /// The papers attached to something, oldest first: for checklists.
    @Transactional
    public List<DocumentFact> held(Subject subject) {
        return of(subject).stream().map(Document::fact).toList();
    }

    /// Whether a paper is part of a person's file.
    public boolean isInFileOf(UUID person, UUID id) {
        return withId(id).filter(found -> kinds.stream().filter(kind -> kind.kind() == found.subject().kind())
                .anyMatch(kind -> kind.person(found.subject().id()).filter(person::equals).isPresent())).isPresent();
    }

    List<Document> of(Subject subject) {
        return database.createQuery("""
                from Document where subjectKind = :kind and subjectId = :subject order by attachedAt, id
                """, Document.class).setParameter("kind", subject.kind()).setParameter("subject", subject.id()).getResultList();
    }

    Optional<Document> find(Subject subject, UUID id) {
        return database.createQuery("from Document where id = :id and subjectKind = :kind and subjectId = :subject", Document.class)
                .setParameter("id", id).setParameter("kind", subject.kind()).setParameter("subject", subject.id())
                .uniqueResultOptional();
    }

    Optional<Document> withId(UUID id) {
        return Optional.ofNullable(database.find(Document.class, id));
    }

    /// One paper of a subject after the other: a count would miss one that is being attached elsewhere.
    void oneAfterTheOther(Subject subject) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('document ' || :subject, 0))", Object.class)
                .setParameter("subject", subject.id().toString()).getSingleResult();
    }

    void requireRoom(Subject subject) {
        var held = database.createQuery("select count(*) from Document where subjectKind = :kind and subjectId = :subject", Long.class)
                .setParameter("kind", subject.kind()).setParameter("subject", subject.id()).getSingleResult();
        if (held >= config.perSubject()) {
            throw DocumentProblem.TOO_MANY_DOCUMENTS.because(config.perSubject());
        }
    }

    void add(Document document) {
        database.persist(document);
        database.flush();
    }

    void remove(Document document) {
        database.createNativeMutationQuery("delete from document_chunk where upload = :upload")
                .setParameter("upload", document.upload()).executeUpdate();
        database.remove(document);
        database.flush();
    }
}
