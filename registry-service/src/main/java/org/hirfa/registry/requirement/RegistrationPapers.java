package org.hirfa.registry.requirement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.document.DocumentFact;
import org.hirfa.registry.document.DocumentSubjects;
import org.hirfa.registry.document.Subject;

import io.quarkus.arc.All;

/// The papers of a registration: those of its striking-off, suspension or transfer, attached by the artisan or the chamber.
@ApplicationScoped
class RegistrationPapers implements DocumentSubjects {

    private final ArtisanDirectory artisans;
    private final ArtisanReach reach;
    private final Requirements requirements;
    private final List<RegistrationDuty> duties;

    RegistrationPapers(ArtisanDirectory artisans, ArtisanReach reach, Requirements requirements, @All List<RegistrationDuty> duties) {
        this.artisans = artisans;
        this.reach = reach;
        this.requirements = requirements;
        this.duties = duties;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.REGISTRATION;
    }

    @Override
    public boolean mayRead(UUID id, Caller caller) {
        return reach.mayRead(id);
    }

    @Override
    public boolean mayAttach(UUID id, Caller caller) {
        return reach.mayAdd(id);
    }

    @Override
    public boolean takes(UUID id, String paper) {
        return requirements.knows(paper);
    }

    @Override
    public Optional<UUID> person(UUID id) {
        return artisans.find(id).map(ArtisanSummary::personId);
    }

    @Override
    public List<UUID> ofPerson(UUID person) {
        return artisans.findByPerson(person).map(ArtisanSummary::artisanId).stream().toList();
    }

    @Override
    public Optional<String> duty(UUID id, Caller reader) {
        return duties.stream().flatMap(feature -> feature.duty(id, reader).stream()).findFirst();
    }

    @Override
    public void attached(UUID id, DocumentFact paper) {
        // A paper alone changes nothing: the step that it is for looks for it.
    }

    @Override
    public void withdrawn(UUID id, DocumentFact paper) {
        if (requirements.isUsed(paper.id())) {
            DocumentSubjects.super.withdrawn(id, paper);
        }
    }
}
