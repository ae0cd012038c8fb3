package org.hirfa.registry.printing;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// Cards that one printer prints together. Until it is printed or released its cards are nobody else's to print.
@Entity
class PrintBatch {

    enum State { OPEN, PRINTED, RELEASED }

    @Id
    private UUID id;
    private String chamber;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant createdAt;
    private String createdBy;
    private String createdByName;
    private @Nullable UUID job;
    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PrintBatch() {}

    PrintBatch(UUID id, String chamber, Instant createdAt, String createdBy, String createdByName) {
        this.id = id;
        this.chamber = chamber;
        this.state = State.OPEN;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.createdByName = createdByName;
    }

    /// @param filling the job that puts cards into it
    PrintBatch filledBy(UUID filling) {
        job = filling;
        return this;
    }

    /// @param to what an open batch becomes
    void close(State to) {
        if (state != State.OPEN) {
            throw new IllegalStateException("batch is " + state);
        }
        state = to;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    long version() {
        return version;
    }

    PrintBatchView view(long cards) {
        return new PrintBatchView(id, chamber, state, createdAt, createdByName, job, cards, version);
    }
}
