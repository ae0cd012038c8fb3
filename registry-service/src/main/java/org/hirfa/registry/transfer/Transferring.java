package org.hirfa.registry.transfer;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.requirement.Requirements;

/// The beginning of a transfer: the artisan asks for it, or the director of the chamber in charge offers it at once.
@ApplicationScoped
class Transferring {

    private final ArtisanReach reach;
    private final RegisterChanges register;
    private final Requirements requirements;
    private final Destinations destinations;
    private final Transfers transfers;

    Transferring(ArtisanReach reach, RegisterChanges register, Requirements requirements, Destinations destinations, Transfers transfers) {
        this.reach = reach;
        this.register = register;
        this.requirements = requirements;
        this.destinations = destinations;
        this.transfers = transfers;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for who has left, who stays with the chamber, or has a transfer open
    @Transactional
    Transfer begin(UUID artisanId, AskTransfer order, Caller caller) {
        var artisan = reach.ownOrManaged(artisanId, "*");
        register.require(artisanId, Change.TRANSFERRED);
        var way = new Transfer.Way(artisan.chamber(), destinations.chamberOf(order.commune(), artisan.chamber()));
        var transfer = new Transfer(UuidVersion7Strategy.INSTANCE.generateUuid(null), artisanId, way, order, caller.name(),
                destinations.now());
        requirements.spend("TRANSFER", artisan, transfer.id());
        if (isByDirector(artisan, caller)) {
            transfer.offer(caller.name(), destinations.now());
        }
        transfers.add(transfer);
        return transfer;
    }

    /// A director who is an artisan too asks for the own file like everybody else.
    private static boolean isByDirector(ArtisanSummary artisan, Caller caller) {
        return caller.is(Role.CHAMBER_DIRECTOR) && caller.chamber().filter(artisan.chamber()::equals).isPresent()
                && !caller.account().equals(artisan.account());
    }
}
