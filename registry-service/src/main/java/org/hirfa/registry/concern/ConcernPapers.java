package org.hirfa.registry.concern;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.document.DocumentFact;
import org.hirfa.registry.document.DocumentSubjects;
import org.hirfa.registry.document.Subject;

/// What is attached to a concern: by whoever raised it, and by the office that answers.
@ApplicationScoped
class ConcernPapers implements DocumentSubjects {

    private static final String ATTACHMENT = "ATTACHMENT";

    private final Session database;
    private final Concerns concerns;

    ConcernPapers(Session database, Concerns concerns) {
        this.database = database;
        this.concerns = concerns;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CONCERN;
    }

    @Override
    public boolean mayRead(UUID id, Caller reader) {
        try {
            concerns.readable(reader, id);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    @Override
    public boolean mayAttach(UUID id, Caller sender) {
        return mayRead(id, sender) && find(id).filter(concern -> concerns.isOwn(concern, sender) || concerns.isHeldBy(concern, sender)).isPresent();
    }

    @Override
    public boolean takes(UUID id, String paper) {
        return paper.equals(ATTACHMENT);
    }

    @Override
    public Optional<UUID> person(UUID id) {
        return find(id).map(Concern::personId);
    }

    @Override
    public List<UUID> ofPerson(UUID person) {
        return concerns.ofPerson(person).stream().map(Concern::id).toList();
    }

    /// @throws ProblemException 409 naming the state of one that is over
    @Override
    public void attached(UUID id, DocumentFact paper) {
        find(id).ifPresent(concern -> concern.requireStatus(!concern.status().isOver()));
    }

    private Optional<Concern> find(UUID id) {
        return Optional.ofNullable(database.find(Concern.class, id));
    }
}
