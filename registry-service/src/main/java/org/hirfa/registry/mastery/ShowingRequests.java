package org.hirfa.registry.mastery;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Page;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// Shows requests to whom they concern, and leaves an access entry for everybody but the artisan.
@ApplicationScoped
class ShowingRequests {

    private final Requests requests;
    private final ArtisanReach reach;
    private final ChamberScope scope;

    ShowingRequests(Requests requests, ArtisanReach reach, ChamberScope scope) {
        this.requests = requests;
        this.reach = reach;
        this.scope = scope;
    }

    @Transactional
    RequestView one(UUID id) {
        var request = requests.find(id);
        return request.view(reach.read(request.artisanId(), "master-request").registrationNumber());
    }

    @Transactional
    List<RequestView> ofArtisan(UUID artisanId) {
        var artisan = reach.read(artisanId, "artisan.master-requests");
        return requests.of(artisanId).stream().map(request -> request.view(artisan.registrationNumber())).toList();
    }

    @Transactional
    Page<RequestView> page(@Nullable String session, @Nullable RequestState state, @Nullable UUID after, int limit, Caller caller) {
        var page = Page.of(requests.in(scope.readableBy(caller), session, state, after, limit + 1), limit, id -> List.of(id.toString()),
                id -> id);
        return new Page<>(page.items().stream().map(this::one).toList(), page.next());
    }
}
