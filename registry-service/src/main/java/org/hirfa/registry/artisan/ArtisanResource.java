package org.hirfa.registry.artisan;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;

@Path("/api/registry/v1")
@Tag(name = "artisans")
public class ArtisanResource {

    private final Showing showing;

    ArtisanResource(Showing showing) {
        this.showing = showing;
    }

    @GET
    @Path("artisans/{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One entry of the register")
    @APIResponse(responseCode = "200", description = "the entry",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArtisanView.class)))
    public Response one(@PathParam("id") UUID id) {
        var artisan = showing.one(id);
        return Response.ok(artisan).tag(Versions.tag(artisan.version())).build();
    }
}
