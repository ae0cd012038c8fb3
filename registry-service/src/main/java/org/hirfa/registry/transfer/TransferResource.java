package org.hirfa.registry.transfer;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "transfers")
public class TransferResource {

    private final Transferring transferring;
    private final ShowingTransfers showing;
    private final Caller caller;

    TransferResource(Transferring transferring, ShowingTransfers showing, Caller caller) {
        this.transferring = transferring;
        this.showing = showing;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Path("artisans/{id}/transfers")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Asks for a transfer to the chamber of another commune; by the director it is offered at once")
    @APIResponse(responseCode = "201", description = "the transfer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response begin(@PathParam("id") UUID id, @NotNull @Valid AskTransfer order) {
        var transfer = showing.one(transferring.begin(id, order, caller).id(), caller);
        return Response.created(URI.create("/api/registry/v1/transfers/" + transfer.id())).tag(Versions.tag(transfer.version()))
                .entity(transfer).build();
    }

    @GET
    @Path("artisans/{id}/transfers")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The transfers of an artisan's file, newest first")
    public Page<TransferView> ofArtisan(@PathParam("id") UUID id) {
        return new Page<>(showing.ofArtisan(id), null);
    }

    @GET
    @Path("transfers")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The transfers to the caller's chamber, or from it")
    public Page<TransferView> list(@QueryParam("direction") @DefaultValue("INCOMING") String direction,
            @QueryParam("state") @Nullable String state, @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(TransferResource::id).orElse(null);
        var asked = new ShowingTransfers.Asked(one(Direction.class, "direction", direction) == Direction.INCOMING,
                state == null ? null : one(TransferState.class, "state", state));
        return showing.ofChamber(asked, after, paging.limit(), caller);
    }

    @GET
    @Path("transfers/{transfer}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One transfer, with what the receiving chamber needs to decide")
    @APIResponse(responseCode = "200", description = "the transfer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Response one(@PathParam("transfer") UUID id) {
        var transfer = showing.one(id, caller);
        return Response.ok(transfer).tag(Versions.tag(transfer.version())).build();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String parameter, String written) {
        try {
            return Enum.valueOf(type, written);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at(parameter, "unknown-value");
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }

    enum Direction { INCOMING, OUTGOING }
}
