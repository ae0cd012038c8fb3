package org.hirfa.registry.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The keys with which anyone checks a card without asking us.
@Path("/.well-known")
@Tag(name = "verification")
public class IssuerKeysResource {

    private static final int FRESH_SECONDS = 300;

    private final IssuerKeys keys;

    IssuerKeysResource(IssuerKeys keys) {
        this.keys = keys;
    }

    @GET
    @Path("hirfa/jwks.json")
    @PermitAll
    @Produces("application/jwk-set+json")
    @Operation(summary = "The public keys of the registry (JWK Set, RFC 7517)")
    public Response keys() {
        var cache = new CacheControl();
        cache.setMaxAge(FRESH_SECONDS);
        return Response.ok(keys.published().toString(true)).cacheControl(cache).build();
    }
}
