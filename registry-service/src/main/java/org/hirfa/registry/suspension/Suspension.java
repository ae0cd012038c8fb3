package org.hirfa.registry.suspension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hirfa.registry.artisan.By;
import org.jspecify.annotations.Nullable;

/// One time for which a registration rests.
@Entity
class Suspension {

    @Id
    private UUID id;
    private UUID artisanId;
    private String reason;
    private boolean onRequest;
    private LocalDate beganOn;
    private @Nullable LocalDate until;
    private boolean resumesByItself;
    private Instant recordedAt;
    private String recordedByName;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedByName;

    protected Suspension() {}

    Suspension(UUID id, UUID artisanId, Suspend order, LocalDate today, By by, Instant now) {
        this.id = id;
        this.artisanId = artisanId;
        this.reason = order.reason();
        this.onRequest = order.onRequest();
        this.beganOn = today;
        this.until = order.until();
        this.resumesByItself = order.resumesByItself();
        this.recordedAt = now;
        this.recordedByName = by.name();
    }

    void end(LocalDate day, String byName) {
        endedOn = day;
        endedByName = byName;
    }

    UUID artisanId() {
        return artisanId;
    }

    /// The day on which the registration is taken up again by itself; null while none has come.
    @Nullable LocalDate overOn(LocalDate today) {
        return endedOn == null && resumesByItself && until != null && until.isBefore(today) ? until.plusDays(1) : null;
    }

    SuspensionView view() {
        return new SuspensionView(id, reason, onRequest, beganOn, until, resumesByItself, recordedAt, recordedByName, endedOn,
                endedByName);
    }
}
