package org.hirfa.registry.transfer;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// What the two chambers and the artisan do with a transfer. Each step holds the entry first, so that of two at the same
/// moment one wins and the other sees it.
@ApplicationScoped
class TransferSteps {

    private final ArtisanReach reach;
    private final RegisterChanges register;
    private final ChamberScope scope;
    private final Transfers transfers;
    private final Destinations destinations;

    TransferSteps(ArtisanReach reach, RegisterChanges register, ChamberScope scope, Transfers transfers, Destinations destinations) {
        this.reach = reach;
        this.register = register;
        this.scope = scope;
        this.transfers = transfers;
        this.destinations = destinations;
    }

    @Transactional
    void offer(UUID id, @Nullable String ifMatch, Caller caller) {
        var held = hold(id, ifMatch, caller, Part.SENDER);
        register.require(held.artisan().artisanId(), Change.TRANSFERRED);
        held.transfer().offer(caller.name(), destinations.now());
        transfers.flush();
    }

    /// The file passes on: from now on it is the receiving chamber's alone. Number and card stay.
    @Transactional
    void accept(UUID id, @Nullable String ifMatch, Caller caller) {
        var transfer = hold(id, ifMatch, caller, Part.RECEIVER).transfer();
        transfer.settle(TransferState.ACCEPTED, caller.name(), null, destinations.now());
        transfers.flush();
        var wilaya = destinations.wilayaOf(transfer.commune());
        if (!scope.manages(caller, wilaya)) {
            throw TransferProblem.NO_CHAMBER.because();
        }
        register.make(transfer.artisanId(), new RegisterChange(Change.TRANSFERRED, transfer.destination(wilaya), destinations.today(),
                transfer.reason(), By.of(caller)));
    }

    /// The receiving chamber declines an offer, the sending one what the artisan has asked for.
    @Transactional
    void decline(UUID id, @Nullable String ifMatch, SettleTransfer order, Caller caller) {
        hold(id, ifMatch, caller, Part.DECIDER).transfer().settle(TransferState.DECLINED, caller.name(), order.reason(), destinations.now());
        transfers.flush();
    }

    /// Taken back by the sending chamber, or by the artisan as long as it has not been offered.
    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch, SettleTransfer order, Caller caller) {
        var held = hold(id, ifMatch, caller, Part.ASKER);
        if (isOwn(held.artisan(), caller) && !isSender(held.transfer(), held.artisan(), caller)
                && held.transfer().state() == TransferState.OFFERED) {
            throw TransferProblem.TRANSFER_STATE.because(held.transfer().state().name());
        }
        held.transfer().settle(TransferState.WITHDRAWN, caller.name(), order.reason(), destinations.now());
        transfers.flush();
    }

    private Held hold(UUID id, @Nullable String ifMatch, Caller caller, Part part) {
        var artisan = reach.locked(transfers.artisanOf(id), held -> may(transfers.locked(id), held, part, caller));
        var transfer = transfers.locked(id);
        Versions.requireMatch(ifMatch, transfer.version());
        return new Held(transfer, artisan);
    }

    private boolean may(Transfer transfer, ArtisanSummary artisan, Part part, Caller caller) {
        var sender = isSender(transfer, artisan, caller);
        var receiver = isReceiver(transfer, caller);
        return switch (part) {
            case SENDER -> sender;
            case RECEIVER -> receiver;
            case DECIDER -> transfer.state() == TransferState.ASKED ? sender : receiver || sender && transfer.state() != TransferState.OFFERED;
            case ASKER -> sender || isOwn(artisan, caller);
        };
    }

    /// The chamber that has the file, as long as it has it.
    boolean isSender(Transfer transfer, ArtisanSummary artisan, Caller caller) {
        return scope.manages(caller, artisan.wilaya()) && caller.chamber().filter(transfer.fromChamber()::equals).isPresent();
    }

    /// The chamber that is offered the file; what is only asked for is not its business yet.
    boolean isReceiver(Transfer transfer, Caller caller) {
        return transfer.wasOffered() && caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR)
                && caller.chamber().filter(transfer.toChamber()::equals).isPresent();
    }

    boolean isOwn(ArtisanSummary artisan, Caller caller) {
        return caller.account().equals(artisan.account());
    }

    private enum Part { SENDER, RECEIVER, DECIDER, ASKER }

    private record Held(Transfer transfer, ArtisanSummary artisan) {}
}
