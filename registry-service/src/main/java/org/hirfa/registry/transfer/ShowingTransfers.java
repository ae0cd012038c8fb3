package org.hirfa.registry.transfer;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.jspecify.annotations.Nullable;

/// Shows transfers to the two chambers and to the artisan, and leaves an access entry for whoever is shown a name.
@ApplicationScoped
class ShowingTransfers {

    private final Transfers transfers;
    private final TransferSteps steps;
    private final ArtisanDirectory artisans;
    private final ArtisanReach reach;
    private final AccessLog accesses;

    ShowingTransfers(Transfers transfers, TransferSteps steps, ArtisanDirectory artisans, ArtisanReach reach, AccessLog accesses) {
        this.transfers = transfers;
        this.steps = steps;
        this.artisans = artisans;
        this.reach = reach;
        this.accesses = accesses;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for one that is none of the caller's business
    @Transactional
    TransferView one(UUID id, Caller caller) {
        var transfer = transfers.find(id);
        var artisan = artisans.find(transfer.artisanId()).orElseThrow(StandardProblem.NOT_FOUND::because);
        var gaveAway = caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR) && caller.chamber().filter(transfer.fromChamber()::equals).isPresent();
        if (seesArtisan(transfer, artisan, caller)) {
            return show(transfer, artisan, caller);
        }
        if (!gaveAway && !steps.isReceiver(transfer, caller)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return transfer.view(null);
    }

    @Transactional
    Page<TransferView> ofChamber(Asked asked, @Nullable UUID after, int limit, Caller caller) {
        var chamber = caller.chamber().orElse("");
        var page = Page.of(transfers.between(chamber, asked.incoming(), asked.state(), after, limit + 1), limit,
                transfer -> List.of(transfer.id().toString()), transfer -> transfer);
        return new Page<>(page.items().stream().map(transfer -> one(transfer.id(), caller)).toList(), page.next());
    }

    @Transactional
    List<TransferView> ofArtisan(UUID artisanId) {
        var artisan = reach.read(artisanId, "artisan.transfers");
        return transfers.of(artisanId).stream().map(transfer -> transfer.view(subject(artisan))).toList();
    }

    private boolean seesArtisan(Transfer transfer, ArtisanSummary artisan, Caller caller) {
        return caller.is(Role.NATIONAL_SUPERVISOR) || steps.isOwn(artisan, caller) || steps.isSender(transfer, artisan, caller)
                || steps.isReceiver(transfer, caller) && (transfer.state() == TransferState.OFFERED || transfer.state() == TransferState.ACCEPTED);
    }

    private TransferView show(Transfer transfer, ArtisanSummary artisan, Caller caller) {
        if (!steps.isOwn(artisan, caller)) {
            accesses.record(new Access(artisan.personId(), "transfer", "registration"));
        }
        return transfer.view(subject(artisan));
    }

    private static TransferView.Subject subject(ArtisanSummary artisan) {
        return new TransferView.Subject(artisan.registrationNumber(), artisan.arabicLastName(), artisan.arabicFirstName(),
                artisan.latinLastName(), artisan.latinFirstName(), artisan.mainActivity(), artisan.further().otherActivities(),
                artisan.title(), artisan.further().form().name(), artisan.status());
    }

    record Asked(boolean incoming, @Nullable TransferState state) {}
}
