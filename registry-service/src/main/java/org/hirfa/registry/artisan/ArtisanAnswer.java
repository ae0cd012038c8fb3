package org.hirfa.registry.artisan;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.hirfa.http.Versions;

/// The answer to whoever has just changed an entry: the entry as it is now.
@ApplicationScoped
public class ArtisanAnswer {

    private final Showing showing;

    ArtisanAnswer(Showing showing) {
        this.showing = showing;
    }

    public Response of(UUID id) {
        var artisan = showing.one(id);
        return Response.ok(artisan).tag(Versions.tag(artisan.version())).build();
    }
}
