package org.hirfa.registry.mastery;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.Title;
import org.jspecify.annotations.Nullable;

/// The national chamber's part. The decision and the title in the register are one transaction.
@ApplicationScoped
class Granting {

    private final Requests requests;
    private final Judgement judgement;
    private final ArtisanDirectory artisans;
    private final ArtisanReach reach;
    private final RegisterChanges register;

    Granting(Requests requests, Judgement judgement, ArtisanDirectory artisans, ArtisanReach reach, RegisterChanges register) {
        this.requests = requests;
        this.judgement = judgement;
        this.artisans = artisans;
        this.reach = reach;
        this.register = register;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a test that is yet to come
    @Transactional
    RequestView test(UUID id, @Nullable String ifMatch, RecordTest result) {
        var held = hold(id, ifMatch);
        judgement.requireDay(held.request(), result.heldOn());
        held.request().test(result);
        return told(held);
    }

    /// @throws org.hirfa.problem.ProblemException 409 when no way to the title has been gone to its end, or the artisan is not
    ///         active any more
    @Transactional
    RequestView grant(UUID id, @Nullable String ifMatch, DecideTitle order, Caller caller) {
        var held = hold(id, ifMatch);
        judgement.requireCandidate(held.artisan());
        judgement.requireMet(held.request(), held.artisan());
        held.request().settle(RequestState.GRANTED, order.reasons(), caller.name(), judgement.now());
        var told = told(held);
        register.grantTitle(held.artisan().artisanId(), Title.MASTER_ARTISAN, String.join("; ", order.reasons()), By.of(caller));
        return told;
    }

    @Transactional
    RequestView refuse(UUID id, @Nullable String ifMatch, DecideTitle order, Caller caller) {
        var held = hold(id, ifMatch);
        held.request().settle(RequestState.REFUSED, order.reasons(), caller.name(), judgement.now());
        return told(held);
    }

    private Held hold(UUID id, @Nullable String ifMatch) {
        var artisan = artisans.locked(requests.artisanOf(id)).orElseThrow(StandardProblem.NOT_FOUND::because);
        var request = requests.locked(id);
        Versions.requireMatch(ifMatch, request.version());
        request.requireOpen();
        return new Held(request, artisan);
    }

    private RequestView told(Held held) {
        requests.flush();
        reach.read(held.artisan().artisanId(), "master-request");
        return held.request().view(held.artisan().registrationNumber());
    }

    private record Held(MasterRequest request, ArtisanSummary artisan) {}
}
