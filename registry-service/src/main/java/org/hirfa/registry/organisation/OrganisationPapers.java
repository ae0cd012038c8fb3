package org.hirfa.registry.organisation;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.document.DocumentFact;
import org.hirfa.registry.document.DocumentSubjects;
import org.hirfa.registry.document.Subject;

/// The papers of an organisation: its statutes, its approval. They are nobody's own.
@ApplicationScoped
class OrganisationPapers implements DocumentSubjects {

    private final Session database;
    private final Organisations organisations;
    private final OrganisationRules rules;
    private final OrganisationDirectory directory;

    OrganisationPapers(Session database, Organisations organisations, OrganisationRules rules, OrganisationDirectory directory) {
        this.database = database;
        this.organisations = organisations;
        this.rules = rules;
        this.directory = directory;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.ORGANISATION;
    }

    @Override
    public Optional<UUID> named(String reference) {
        return directory.find(reference).map(OrganisationSummary::organisationId);
    }

    @Override
    public boolean mayRead(UUID id, Caller reader) {
        return reaches(id, code -> organisations.readable(reader, code));
    }

    @Override
    public boolean mayAttach(UUID id, Caller sender) {
        return reaches(id, code -> organisations.ownOrManaged(sender, code));
    }

    @Override
    public boolean takes(UUID id, String paper) {
        return find(id).filter(organisation -> rules.takes(organisation.kind(), organisation.level(), paper)).isPresent();
    }

    @Override
    public Optional<UUID> person(UUID id) {
        return Optional.empty();
    }

    /// @throws ProblemException 409 naming the state of one that has ended
    @Override
    public void attached(UUID id, DocumentFact paper) {
        find(id).ifPresent(organisation -> organisation.requireStatus(!organisation.status().isOver()));
    }

    private boolean reaches(UUID id, java.util.function.Consumer<String> look) {
        try {
            find(id).map(Organisation::code).ifPresent(look);
            return find(id).isPresent();
        } catch (ProblemException _) {
            return false;
        }
    }

    private Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(database.find(Organisation.class, id));
    }
}
