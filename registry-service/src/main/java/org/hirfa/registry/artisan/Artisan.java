package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hirfa.registry.person.PersonFacts;
import org.hirfa.registry.person.Zone;

/// A person's entry in the register. The number never changes and is never given to another.
@Entity
class Artisan {

    @Id
    private UUID id;
    private UUID personId;
    private String registrationNumber;
    @Enumerated(EnumType.STRING)
    private Form form;
    @Enumerated(EnumType.STRING)
    private Mode mode;
    @Enumerated(EnumType.STRING)
    private Title title;
    @Enumerated(EnumType.STRING)
    private ArtisanStatus status;
    private String mainActivity;
    private List<String> otherActivities;
    private String wilaya;
    private String commune;
    @Enumerated(EnumType.STRING)
    private Zone zone;
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
        artisan.form = order.form();
        artisan.mode = order.mode();
        artisan.title = Title.ARTISAN;
        artisan.status = ArtisanStatus.ACTIVE;
        artisan.mainActivity = order.mainActivity();
        artisan.otherActivities = new ArrayList<>(order.otherActivities());
        artisan.wilaya = order.wilaya();
        artisan.commune = order.person().commune();
        artisan.zone = order.person().zone();
        artisan.registeredOn = today;
        artisan.effectiveOn = today;
        artisan.registeredBy = order.by();
        return artisan;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String wilaya() {
        return wilaya;
    }

    long version() {
        return version;
    }

    ArtisanSummary summary(PersonFacts person, String chamber) {
        var arabic = person.names().arabic();
        var latin = person.names().latin();
        return new ArtisanSummary(id, personId, person.account(), registrationNumber, arabic.lastName(), arabic.firstName(),
                latin.lastName(), latin.firstName(), mainActivity, wilaya, commune, chamber, title.name(), status.name(),
                registeredOn);
    }

    ArtisanView view(PersonFacts person, String chamber) {
        return new ArtisanView(id, version, personId, registrationNumber, person.names(), wilaya, commune, chamber, zone,
                mainActivity, List.copyOf(otherActivities), title, form, mode, status, registeredOn, effectiveOn);
    }

    ArtisanFact fact(PersonFacts person, String chamber) {
        var activities = new ArrayList<ArtisanFact.Activity>();
        activities.add(new ArtisanFact.Activity(mainActivity, true));
        otherActivities.forEach(code -> activities.add(new ArtisanFact.Activity(code, false)));
        return new ArtisanFact(id, version, personId, person.account(), registrationNumber, person.names(), person.sex(),
                person.birthYear(), wilaya, commune, chamber, zone, activities, title, form, mode, status, registeredOn,
                effectiveOn);
    }
}
