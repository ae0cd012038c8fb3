package org.hirfa.registry.mastery;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.ArtisanReach;
import org.jspecify.annotations.Nullable;

/// The artisan's part, by their own account or at the counter of the chamber in charge.
@ApplicationScoped
class Asking {

    private final ArtisanReach reach;
    private final Requests requests;
    private final Judgement judgement;

    Asking(ArtisanReach reach, Requests requests, Judgement judgement) {
        this.reach = reach;
        this.requests = requests;
        this.judgement = judgement;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the artisan may not ask, now or in this session, or has asked already
    @Transactional
    RequestView ask(UUID artisanId, AskForTitle order, Caller caller) {
        var artisan = reach.ownOrManaged(artisanId, "*");
        judgement.requireCandidate(artisan);
        if (requests.hasOpen(artisanId)) {
            throw MasterProblem.MASTER_REQUEST_OPEN.because();
        }
        var request = new MasterRequest(UuidVersion7Strategy.INSTANCE.generateUuid(null), artisanId, order, caller.name(), judgement.now());
        judgement.requireChance(request, artisan);
        requests.add(request);
        return request.view(artisan.registrationNumber());
    }

    /// @throws org.hirfa.problem.ProblemException 409 once it is decided
    @Transactional
    RequestView withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
        var artisan = reach.ownOrManaged(requests.artisanOf(id), "*");
        var request = requests.locked(id);
        Versions.requireMatch(ifMatch, request.version());
        request.settle(RequestState.WITHDRAWN, List.of(), caller.name(), judgement.now());
        requests.flush();
        return request.view(artisan.registrationNumber());
    }
}
