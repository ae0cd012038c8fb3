package org.hirfa.registry.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The applications of a person, for the person's own page and journey.
@ApplicationScoped
public class ApplicationHistory {

    private final Applications applications;

    ApplicationHistory(Applications applications) {
        this.applications = applications;
    }

    @Transactional
    public List<ApplicationRecord> of(UUID person) {
        return applications.ofPerson(person).stream().map(Application::record).toList();
    }

    /// Whose application it is, once an office knows of it.
    @Transactional
    public Optional<UUID> handedInBy(UUID application) {
        return applications.find(application).filter(Application::isHandedIn).map(Application::personId);
    }
}
