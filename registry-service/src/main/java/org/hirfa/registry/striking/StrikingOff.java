package org.hirfa.registry.striking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.jspecify.annotations.Nullable;

/// One end of a registration: made, or announced.
@Entity
class StrikingOff {

    @Id
    private UUID id;
    private UUID artisanId;
    @Enumerated(EnumType.STRING)
    private Departure kind;
    @Enumerated(EnumType.STRING)
    private StrikingState state;
    private String reason;
    private @Nullable String legalBasis;
    private LocalDate announcedOn;
    private LocalDate effectiveOn;
    private Instant recordedAt;
    private String recordedBy;
    private String recordedByName;
    private @Nullable Instant settledAt;
    private @Nullable String settledByName;
    private @Nullable String settledReason;
    @Version
    private long version;

    protected StrikingOff() {}

    StrikingOff(UUID id, UUID artisanId, StrikeOff order, Days days, By by) {
        this.id = id;
        this.artisanId = artisanId;
        this.kind = order.kind();
        this.state = StrikingState.ANNOUNCED;
        this.reason = order.reason();
        this.legalBasis = order.legalBasis();
        this.announcedOn = days.today();
        this.effectiveOn = days.effectiveOn();
        this.recordedAt = days.now();
        this.recordedBy = by.subject();
        this.recordedByName = by.name();
    }

    void settle(StrikingState end, String byName, @Nullable String why, Instant now) {
        state = end;
        settledAt = now;
        settledByName = byName;
        settledReason = why;
    }

    boolean isDue(LocalDate today) {
        return state == StrikingState.ANNOUNCED && !effectiveOn.isAfter(today);
    }

    RegisterChange change() {
        return new RegisterChange(Change.STRUCK_OFF, Sets.leaves(kind), effectiveOn, reason, new By(recordedBy, recordedByName));
    }

    UUID id() {
        return id;
    }

    UUID artisanId() {
        return artisanId;
    }

    long version() {
        return version;
    }

    StrikingOffView view() {
        return new StrikingOffView(id, version, artisanId, kind, state, reason, legalBasis, announcedOn, effectiveOn, recordedAt,
                recordedByName, settledAt, settledByName, settledReason);
    }

    record Days(LocalDate today, LocalDate effectiveOn, Instant now) {}
}
