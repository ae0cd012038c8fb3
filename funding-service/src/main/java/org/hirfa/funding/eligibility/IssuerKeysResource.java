package org.hirfa.funding.eligibility;

import java.util.Map;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;

/// The public keys with which anybody can check a proof, offline too (RFC 7517).
@Path("/.well-known/hirfa/funding/jwks.json")
public class IssuerKeysResource {

    private static final int AN_HOUR = 3600;

    private final IssuerKeys keys;

    IssuerKeysResource(IssuerKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    public Response get() {
        var cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        Map<String, Object> published = keys.published().toJSONObject();
        return Response.ok(published).cacheControl(cache).build();
    }
}
