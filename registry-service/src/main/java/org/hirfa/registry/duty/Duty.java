package org.hirfa.registry.duty;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// The last that was said of one duty of one artisan.
@Entity
class Duty {

    @EmbeddedId
    private Key key;
    private boolean met;
    private LocalDate provenOn;
    private Instant recordedAt;
    private String recordedByName;
    private @Nullable String agency;
    @Version
    private long version;

    protected Duty() {}

    Duty(Key key) {
        this.key = key;
    }

    void say(RecordDuty order, String byName, @Nullable String byAgency, Instant now) {
        met = order.met();
        provenOn = order.provenOn();
        recordedAt = now;
        recordedByName = byName;
        agency = byAgency;
    }

    String kind() {
        return key.kind;
    }

    LocalDate provenOn() {
        return provenOn;
    }

    /// The version as its entity tag says it: zero is nothing yet.
    long tag() {
        return version + 1;
    }

    DutyView view(DutyKinds.Due due, LocalDate today) {
        var goodUntil = met ? due.goodUntil(provenOn) : null;
        var late = !met || goodUntil != null && goodUntil.isBefore(today);
        return new DutyView(key.kind, tag(), late ? DutyState.LATE : DutyState.UP_TO_DATE, due.first(), provenOn, goodUntil, recordedAt,
                recordedByName, agency);
    }

    @Embeddable
    record Key(UUID artisanId, String kind) implements Serializable {}
}
