package org.hirfa.registry.reform;

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

/// The steps of a reform. Each needs the version that its author has seen.
@Path("/api/registry/v1/reforms/{id}")
@Tag(name = "reforms")
@APIResponse(responseCode = "200", description = "the reform after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReformView.class)))
public class ReformStepsResource {

    private final Ordering ordering;
    private final Reforms reforms;
    private final Caller caller;

    ReformStepsResource(Ordering ordering, Reforms reforms, Caller caller) {
        this.ordering = ordering;
        this.reforms = reforms;
        this.caller = caller;
    }

    @POST
    @Path("apply")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Sets a reform for its legal day; from that day on it begins at once, as a job")
    public Response apply(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OrderReform order) {
        ordering.apply(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("cancel")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Calls off a reform that is set for a day to come")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OrderReform order) {
        ordering.cancel(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Takes back a reform that was uploaded and is not set for its day")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OrderReform order) {
        ordering.withdraw(id, ifMatch, order, caller);
        return answer(id);
    }

    private Response answer(UUID id) {
        var view = reforms.one(id).view(reforms.moves(id));
        return Response.ok(view).tag(Versions.tag(view.reform().version())).build();
    }
}
