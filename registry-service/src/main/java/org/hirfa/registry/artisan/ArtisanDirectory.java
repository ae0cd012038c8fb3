package org.hirfa.registry.artisan;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

/// Questions that other features ask about the register. It decides nothing about who may see the answer.
@ApplicationScoped
public class ArtisanDirectory {

    private final Session database;
    private final People people;
    private final Chambers chambers;

    ArtisanDirectory(Session database, People people, Chambers chambers) {
        this.database = database;
        this.people = people;
        this.chambers = chambers;
    }

    public Optional<ArtisanSummary> find(UUID artisanId) {
        return Optional.ofNullable(database.find(Artisan.class, artisanId)).map(this::summary);
    }

    public Optional<ArtisanSummary> findByNumber(String registrationNumber) {
        return database.createQuery("from Artisan where registrationNumber = :number", Artisan.class)
                .setParameter("number", registrationNumber).uniqueResultOptional().map(this::summary);
    }

    /// As it is once everybody who is changing it has done so; nobody else changes it before the end of the transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ArtisanSummary> locked(UUID artisanId) {
        return Optional.ofNullable(database.find(Artisan.class, artisanId, LockModeType.PESSIMISTIC_WRITE)).map(this::summary);
    }

    public Optional<ArtisanSummary> findByAccount(UUID account) {
        return people.ofAccount(account).map(PersonFacts::id).flatMap(this::findByPerson);
    }

    public Optional<ArtisanSummary> findByPerson(UUID personId) {
        return database.createQuery("from Artisan where personId = :person", Artisan.class).setParameter("person", personId)
                .uniqueResultOptional().map(this::summary);
    }

    private ArtisanSummary summary(Artisan artisan) {
        return artisan.summary(people.get(artisan.personId()), chambers.serving(artisan.wilaya()).orElse(""));
    }
}
