package org.hirfa.registry.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.jspecify.annotations.Nullable;

/// A recorded change of an entry, and what became of it.
@Entity
class Amendment {

    @Id
    private UUID id;
    private UUID artisanId;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String sets;
    private LocalDate effectiveOn;
    private String reason;
    @Enumerated(EnumType.STRING)
    private AmendmentState state;
    private @Nullable String problem;
    private Instant recordedAt;
    private String recordedBy;
    private String recordedByName;
    private @Nullable Instant settledAt;
    private @Nullable String settledByName;
    @Version
    private long version;

    protected Amendment() {}

    Amendment(UUID id, UUID artisanId, String sets, RegisterChange order, Instant now) {
        this.id = id;
        this.artisanId = artisanId;
        this.sets = sets;
        this.effectiveOn = order.effectiveOn();
        this.reason = order.reason() == null ? "" : order.reason();
        this.state = AmendmentState.WAITING;
        this.recordedAt = now;
        this.recordedBy = order.by().subject();
        this.recordedByName = order.by().name();
    }

    /// @throws org.hirfa.problem.ProblemException 409 when it waits no more
    void settle(AmendmentState end, By by, @Nullable String why, Instant now) {
        if (state != AmendmentState.WAITING) {
            throw AmendmentProblem.AMENDMENT_STATE.because(state.name());
        }
        state = end;
        problem = why;
        settledAt = now;
        settledByName = by.name();
    }

    RegisterChange change(Sets setsRead) {
        return new RegisterChange(Change.AMENDED, setsRead, effectiveOn, reason, new By(recordedBy, recordedByName));
    }

    boolean isWaiting() {
        return state == AmendmentState.WAITING;
    }

    UUID artisanId() {
        return artisanId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String sets() {
        return sets;
    }

    long version() {
        return version;
    }

    AmendmentView view(Sets setsRead) {
        return new AmendmentView(id, version, artisanId, state, effectiveOn, setsRead, reason, problem, recordedAt, recordedByName,
                settledAt, settledByName);
    }
}
