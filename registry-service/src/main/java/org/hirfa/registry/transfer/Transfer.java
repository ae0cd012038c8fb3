package org.hirfa.registry.transfer;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hirfa.registry.artisan.Sets;
import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

/// One way of a file to another chamber.
@Entity
class Transfer {

    @Id
    private UUID id;
    private UUID artisanId;
    @Enumerated(EnumType.STRING)
    private TransferState state;
    private String fromChamber;
    private String toChamber;
    private String commune;
    @Enumerated(EnumType.STRING)
    private Zone zone;
    private @Nullable String addressLine;
    private String reason;
    private Instant askedAt;
    private String askedByName;
    private @Nullable Instant offeredAt;
    private @Nullable String offeredByName;
    private @Nullable Instant settledAt;
    private @Nullable String settledByName;
    private @Nullable String settledReason;
    @Version
    private long version;

    protected Transfer() {}

    Transfer(UUID id, UUID artisanId, Way way, AskTransfer order, String byName, Instant now) {
        this.id = id;
        this.artisanId = artisanId;
        this.state = TransferState.ASKED;
        this.fromChamber = way.from();
        this.toChamber = way.to();
        this.commune = order.commune();
        this.zone = order.zone();
        this.addressLine = order.addressLine();
        this.reason = order.reason();
        this.askedAt = now;
        this.askedByName = byName;
    }

    void offer(String byName, Instant now) {
        become(TransferState.OFFERED);
        offeredAt = now;
        offeredByName = byName;
    }

    void settle(TransferState end, String byName, @Nullable String why, Instant now) {
        become(end);
        settledAt = now;
        settledByName = byName;
        settledReason = why;
    }

    private void become(TransferState next) {
        if (!state.next().contains(next)) {
            throw TransferProblem.TRANSFER_STATE.because(state.name());
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID artisanId() {
        return artisanId;
    }

    TransferState state() {
        return state;
    }

    boolean wasOffered() {
        return offeredAt != null;
    }

    String fromChamber() {
        return fromChamber;
    }

    String toChamber() {
        return toChamber;
    }

    String commune() {
        return commune;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }

    Sets destination(String wilaya) {
        return Sets.NOTHING.exercisedAt(wilaya, commune, zone, addressLine);
    }

    TransferView view(TransferView.@Nullable Subject artisan) {
        return new TransferView(id, version, state, artisanId, artisan, fromChamber, toChamber, commune, zone.name(), reason, askedAt,
                askedByName, offeredAt, offeredByName, settledAt, settledByName, settledReason);
    }

    record Way(String from, String to) {}
}
