package org.hirfa.registry.transfer;

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

/// The steps of a transfer. Each needs the version that its author has seen.
@Path("/api/registry/v1")
@Tag(name = "transfers")
@APIResponse(responseCode = "200", description = "the transfer after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
public class TransferStepsResource {

    private final TransferSteps steps;
    private final ShowingTransfers showing;
    private final Caller caller;

    TransferStepsResource(TransferSteps steps, ShowingTransfers showing, Caller caller) {
        this.steps = steps;
        this.showing = showing;
        this.caller = caller;
    }

    @POST
    @Path("transfers/{transfer}/offer")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Offers the file to the other chamber, as the artisan has asked")
    public Response offer(@PathParam("transfer") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        steps.offer(id, ifMatch, caller);
        return answer(id);
    }

    @POST
    @Path("transfers/{transfer}/accept")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Takes the file over; number and card stay")
    public Response accept(@PathParam("transfer") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        steps.accept(id, ifMatch, caller);
        return answer(id);
    }

    @POST
    @Path("transfers/{transfer}/decline")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Declines: the receiving chamber an offer, the sending one a request")
    public Response decline(@PathParam("transfer") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SettleTransfer order) {
        steps.decline(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("transfers/{transfer}/withdraw")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Takes a transfer back: the sending chamber, or the artisan before it is offered")
    public Response withdraw(@PathParam("transfer") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SettleTransfer order) {
        steps.withdraw(id, ifMatch, order, caller);
        return answer(id);
    }

    private Response answer(UUID id) {
        var transfer = showing.one(id, caller);
        return Response.ok(transfer).tag(Versions.tag(transfer.version())).build();
    }
}
