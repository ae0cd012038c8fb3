package org.hirfa.registry.application;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// Something that speaks for the applicant's qualification; what it is worth is for the director to say.
@Entity
@Immutable
@Table(name = "application_evidence")
class Evidence {

    enum Source { DOCUMENT, CERTIFICATE }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Source source;
    private UUID reference;
    private Instant attachedAt;

    protected Evidence() {}

    Evidence(UUID id, Source source, UUID reference, Instant now) {
        this.id = id;
        this.source = source;
        this.reference = reference;
        this.attachedAt = now;
    }

    boolean is(Source someSource, UUID someReference) {
        return source == someSource && reference.equals(someReference);
    }

    Source source() {
        return source;
    }

    ApplicationView.EvidenceView view() {
        return new ApplicationView.EvidenceView(source, reference, attachedAt);
    }
}
