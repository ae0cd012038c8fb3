package org.hirfa.registry.artisan;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "artisans")
public class ArtisanResource {

    private final Showing showing;
    private final ShowingPast past;
    private final PastDay days;

    ArtisanResource(Showing showing, ShowingPast past, PastDay days) {
        this.showing = showing;
        this.past = past;
        this.days = days;
    }

    @GET
    @Path("artisans/{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One entry of the register, as it is or as it was at the end of a past day")
    @APIResponse(responseCode = "200", description = "the entry",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArtisanView.class)))
    public Response one(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
        if (asOf != null) {
            return Response.ok(past.on(id, days.day("asOf", asOf))).build();
        }
        var artisan = showing.one(id);
        return Response.ok(artisan).tag(Versions.tag(artisan.version())).build();
    }

    @GET
    @Path("artisans/{id}/history")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Every change of an entry: who, when and why, from which day it holds and on which it was recorded")
    public Page<HistoryLine> history(@PathParam("id") UUID id) {
        return new Page<>(past.of(id), null);
    }
}
