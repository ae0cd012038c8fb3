package org.hirfa.funding.eligibility;

import java.util.Map;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

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
    @APIResponse(responseCode = "200", description = "A JSON Web Key Set", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT)))
    public Response get() {
        var cache = new CacheControl();
        cache.setMaxAge(AN_HOUR);
        Map<String, Object> published = keys.published().toJSONObject();
        return Response.ok(published).cacheControl(cache).build();
    }
}
