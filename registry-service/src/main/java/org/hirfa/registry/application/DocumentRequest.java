package org.hirfa.registry.application;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/// A paper that the chamber asks for; open until one of its kind has come.
@Entity
@Table(name = "application_request")
class DocumentRequest {

    @Id
    private UUID id;
    private String kind;
    private @Nullable String note;
    private Instant requestedAt;
    private @Nullable Instant answeredAt;
    private @Nullable UUID answeredBy;

    protected DocumentRequest() {}

    DocumentRequest(UUID id, String kind, @Nullable String note, Instant now) {
        this.id = id;
        this.kind = kind;
        this.note = note;
        this.requestedAt = now;
    }

    boolean isOpenFor(String someKind) {
        return isOpen() && kind.equals(someKind);
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    boolean isAnsweredBy(UUID reference) {
        return reference.equals(answeredBy);
    }

    /// @param by the document or certificate
    void answer(UUID by, Instant now) {
        answeredBy = by;
        answeredAt = now;
    }

    ApplicationView.RequestView view() {
        return new ApplicationView.RequestView(kind, note, requestedAt, answeredAt, answeredBy);
    }
}
