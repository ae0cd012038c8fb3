package org.hirfa.registry.striking;

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
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.By;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "artisans")
public class StrikingOffResource {

    private final StrikingOffOrders orders;
    private final StrikingOffs all;
    private final Caller caller;

    StrikingOffResource(StrikingOffOrders orders, StrikingOffs all, Caller caller) {
        this.orders = orders;
        this.all = all;
        this.caller = caller;
    }

    @GET
    @Path("artisans/{id}/strike-off")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The ends of a registration, newest first: announced, made or taken back")
    public Page<StrikingOffView> list(@PathParam("id") UUID id) {
        return new Page<>(all.of(id), null);
    }

    @POST
    @Path("artisans/{id}/strike-off")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Strikes off: at the artisan's wish or after a death at once, ex officio after a notice")
    @APIResponse(responseCode = "200", description = "what was ordered, with the day from which it holds",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StrikingOffView.class)))
    public Response strikeOff(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StrikeOff order) {
        return answer(orders.strikeOff(id, ifMatch, order, By.of(caller)));
    }

    @POST
    @Path("artisans/{id}/strike-off/withdraw")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Takes an announced striking-off back before its day")
    @APIResponse(responseCode = "200", description = "what was announced, withdrawn",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StrikingOffView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WithdrawStrikingOff order) {
        return answer(orders.withdraw(id, ifMatch, order, By.of(caller)));
    }

    private static Response answer(StrikingOffView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
