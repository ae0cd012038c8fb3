package org.hirfa.registry.mastery;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// What becomes of a request. Each step needs the version that its author has seen.
@Path("/api/registry/v1")
@Tag(name = "master artisans")
@APIResponse(responseCode = "200", description = "the request after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
public class MasterStepsResource {

    private final Asking asking;
    private final Granting granting;
    private final Caller caller;

    MasterStepsResource(Asking asking, Granting granting, Caller caller) {
        this.asking = asking;
        this.granting = granting;
        this.caller = caller;
    }

    @POST
    @Path("master-requests/{request}/withdraw")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Takes a request back that is not decided")
    public Response withdraw(@PathParam("request") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(asking.withdraw(id, ifMatch, caller));
    }

    @POST
    @Path("master-requests/{request}/test-result")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Records what the test of the session found, or puts it right")
    public Response test(@PathParam("request") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecordTest result) {
        return answer(granting.test(id, ifMatch, result));
    }

    @POST
    @Path("master-requests/{request}/grant")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Grants the title, when the conditions of the session are met")
    public Response grant(@PathParam("request") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecideTitle order) {
        return answer(granting.grant(id, ifMatch, order, caller));
    }

    @POST
    @Path("master-requests/{request}/refuse")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Refuses the title, with reasons")
    public Response refuse(@PathParam("request") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecideTitle order) {
        return answer(granting.refuse(id, ifMatch, order, caller));
    }

    private static Response answer(RequestView request) {
        return Response.ok(request).tag(Versions.tag(request.version())).build();
    }
}
