package org.hirfa.registry.artisan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.jspecify.annotations.Nullable;

/// One line of an entry's history: who changed what, when and why, and the state of the entry from that day on.
@Entity
@Table(name = "artisan_version")
class EntryVersion {

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Change change;
    @Column(updatable = false)
    private LocalDate effectiveOn;
    @Column(updatable = false)
    private Instant recordedAt;
    @Column(updatable = false)
    private String actor;
    @Column(updatable = false)
    private String actorName;
    @Column(updatable = false)
    private @Nullable String reason;
    @Column(updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String sets;
    @Embedded
    private EntryState state;

    protected EntryVersion() {}

    EntryVersion(Key key, RegisterChange order, String sets, EntryState state, Instant recordedAt) {
        this.key = key;
        this.change = order.change();
        this.effectiveOn = order.effectiveOn();
        this.recordedAt = recordedAt;
        this.actor = order.by().subject();
        this.actorName = order.by().name();
        this.reason = order.reason();
        this.sets = sets;
        this.state = state;
    }

    /// Works the state out anew, over another one before it.
    void follow(EntryState before, Sets setsRead) {
        state = before.after(change, setsRead);
    }

    EntryState state() {
        return state;
    }

    String sets() {
        return sets;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    HistoryLine line(Sets setsRead) {
        return new HistoryLine(key.version, change, effectiveOn, recordedAt, actorName, reason, setsRead);
    }

    @Embeddable
    record Key(UUID artisanId, long version) implements Serializable {}
}
