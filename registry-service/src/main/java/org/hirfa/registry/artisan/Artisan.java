package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// A person's entry in the register. The number never changes and is never given to another.
@Entity
class Artisan {

    @Id
    private UUID id;
    private UUID personId;
    private String registrationNumber;
    @Embedded
    private EntryState state;
    private LocalDate registeredOn;
    private LocalDate effectiveOn;
    private String registeredBy;
    @Version
    private long version;

    protected Artisan() {}

    static Artisan register(UUID id, RegistrationNumber number, RegisterArtisan order, LocalDate today) {
        var artisan = new Artisan();
        artisan.id = id;
        artisan.personId = order.person().id();
        artisan.registrationNumber = number.value();
        artisan.state = EntryState.of(order);
        artisan.registeredOn = today;
        artisan.effectiveOn = today;
        artisan.registeredBy = order.by().subject();
        return artisan;
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state, from which this change does not lead on
    void require(Change change) {
        if (!Transitions.allows(state, change)) {
            throw ArtisanProblem.ARTISAN_STATE.because(state.standing());
        }
    }

    /// Takes over the state after a change.
    void become(EntryState next, LocalDate since) {
        if (next.status() != state.status()) {
            effectiveOn = since;
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    EntryState state() {
        return state;
    }

    String wilaya() {
        return state.wilaya();
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    long version() {
        return version;
    }

    ArtisanSummary summary(PersonFacts person, String chamber) {
        var arabic = person.names().arabic();
        var latin = person.names().latin();
        return new ArtisanSummary(id, personId, person.account(), registrationNumber, arabic.lastName(), arabic.firstName(),
                latin.lastName(), latin.firstName(), state.mainActivity(), state.wilaya(), state.commune(), chamber,
                state.title().name(), state.status().name(), registeredOn,
                new ArtisanSummary.Further(version, state.otherActivities(), state.form(), state.mode(), state.zone(),
                        state.organisation(), state.departure(), state.mergedInto()));
    }

    /// @param organisationStands whether the organisation is what it has to be; null for who works in none
    ArtisanView view(PersonFacts person, String chamber, @Nullable Boolean organisationStands) {
        return view(state, person, chamber, effectiveOn, organisationStands);
    }

    /// The entry as it was on another day. Whether an organisation stood on that day is not told.
    ArtisanView viewOn(EntryState then, PersonFacts person, String chamber) {
        return view(then, person, chamber, null, null);
    }

    private ArtisanView view(EntryState then, PersonFacts person, String chamber, @Nullable LocalDate since,
            @Nullable Boolean organisationStands) {
        return new ArtisanView(id, version, personId, registrationNumber, person.names(), then.wilaya(), then.commune(), chamber,
                then.zone(), then.mainActivity(), then.otherActivities(), then.title(), then.form(), then.mode(), then.status(),
                registeredOn, since, then.addressLine(), then.organisation(), organisationStands, then.departure(), then.mergedInto());
    }

    ArtisanFact fact(PersonFacts person, String chamber, Map<String, KnownDuties.Told> duties) {
        var activities = new ArrayList<ArtisanFact.Activity>();
        activities.add(new ArtisanFact.Activity(state.mainActivity(), true));
        state.otherActivities().forEach(code -> activities.add(new ArtisanFact.Activity(code, false)));
        return new ArtisanFact(id, version, personId, person.account(), registrationNumber, person.names(), person.sex(),
                person.birthYear(), state.wilaya(), state.commune(), chamber, state.zone(), List.copyOf(activities), state.title(),
                state.form(), state.mode(), state.status(), registeredOn, effectiveOn, state.organisation(), state.departure(),
                state.mergedInto(), duties);
    }
}
