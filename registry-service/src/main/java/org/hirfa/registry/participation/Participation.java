package org.hirfa.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hirfa.access.Caller;
import org.jspecify.annotations.Nullable;

/// One thing in which an organisation took part. The chamber's word counts at once, the organisation's own once confirmed.
@Entity
@Table(name = "organisation_participation")
class Participation {

    @Id
    private UUID id;
    private UUID organisationId;
    @Enumerated(EnumType.STRING)
    private ParticipationKind kind;
    private String title;
    private LocalDate heldOn;
    private int members;
    private @Nullable Instant confirmedAt;
    private @Nullable String confirmedBy;
    private @Nullable Instant retractedAt;
    private String notedBy;
    private String notedByName;
    private Instant createdAt;
    @Version
    private long version;

    protected Participation() {}

    static Participation note(UUID id, UUID organisation, NoteParticipation order, Caller by, Instant now) {
        var participation = new Participation();
        participation.id = id;
        participation.organisationId = organisation;
        participation.kind = order.kind();
        participation.title = order.title().strip();
        participation.heldOn = order.heldOn();
        participation.members = order.members();
        participation.notedBy = by.subject();
        participation.notedByName = by.name();
        participation.createdAt = now;
        return participation;
    }

    void confirm(Caller by, Instant now) {
        require(confirmedAt == null && retractedAt == null);
        confirmedAt = now;
        confirmedBy = by.subject();
    }

    void retract(Instant now) {
        require(retractedAt == null);
        retractedAt = now;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw ParticipationProblem.PARTICIPATION_STATE.because();
        }
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    long version() {
        return version;
    }

    ParticipationView view() {
        return new ParticipationView(id, version, kind, title, heldOn, members, confirmedAt != null, notedByName);
    }
}
