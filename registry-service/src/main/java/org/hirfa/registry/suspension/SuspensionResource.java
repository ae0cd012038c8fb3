package org.hirfa.registry.suspension;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.registry.artisan.ArtisanAnswer;
import org.hirfa.registry.artisan.ArtisanView;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "artisans")
public class SuspensionResource {

    private final Suspending suspending;
    private final Suspensions suspensions;
    private final ArtisanAnswer answer;
    private final Caller caller;

    SuspensionResource(Suspending suspending, Suspensions suspensions, ArtisanAnswer answer, Caller caller) {
        this.suspending = suspending;
        this.suspensions = suspensions;
        this.answer = answer;
        this.caller = caller;
    }

    @GET
    @Path("artisans/{id}/suspensions")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The times for which a registration rested or rests, newest first")
    public Page<SuspensionView> list(@PathParam("id") UUID id) {
        return new Page<>(suspensions.of(id), null);
    }

    @POST
    @Path("artisans/{id}/suspend")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Lets a registration rest from today on; its card is worth nothing meanwhile")
    @APIResponse(responseCode = "200", description = "the entry",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArtisanView.class)))
    public Response suspend(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Suspend order) {
        suspending.suspend(id, ifMatch, order, caller);
        return answer.of(id);
    }

    @POST
    @Path("artisans/{id}/resume")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Takes a suspended registration up again")
    @APIResponse(responseCode = "200", description = "the entry",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArtisanView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Resume order) {
        suspending.resume(id, ifMatch, order, caller);
        return answer.of(id);
    }
}
