package org.hirfa.registry.card;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.jspecify.annotations.Nullable;

/// The steps of one card's life. Each takes the version that its author has seen.
@Path("/api/registry/v1")
@Tag(name = "cards")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "the card after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = CardView.class)))
@APIResponse(responseCode = "409", description = "card-state: its state does not allow the step; card-holder-not-active")
public class CardStepsResource {

    private final CardSteps steps;
    private final CardDelivery delivery;
    private final CardLoss loss;
    private final CardAnswers answers;
    private final Caller caller;

    CardStepsResource(CardSteps steps, CardDelivery delivery, CardLoss loss, CardAnswers answers, Caller caller) {
        this.steps = steps;
        this.delivery = delivery;
        this.loss = loss;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("cards/{id}/print")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The card was printed; its validity begins")
    public Response print(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.ok(steps.print(id, caller, ifMatch));
    }

    @POST
    @Path("cards/{id}/misprint")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The printed piece is not usable: the card goes back to the queue, and that piece never becomes good")
    public Response misprint(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason order) {
        return answers.ok(steps.misprint(id, caller, ifMatch, order.reason()));
    }

    @POST
    @Path("cards/{id}/deliver")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The card was handed over; it is active from now on, and the one before it no longer. Without a body: to the holder")
    public Response deliver(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @Nullable DeliverCard order) {
        var handed = order == null ? DeliverCard.toHolder() : order;
        handed.require();
        return answers.ok(delivery.deliver(id, caller, ifMatch, handed));
    }

    @POST
    @Path("cards/{id}/deliver")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(hidden = true)
    public Response deliverToHolder(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.ok(delivery.deliver(id, caller, ifMatch, DeliverCard.toHolder()));
    }

    @POST
    @Path("cards/{id}/suspend")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "The card is not good for the time being")
    public Response suspend(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason order) {
        return answers.ok(steps.suspend(id, caller, ifMatch, order.reason()));
    }

    @POST
    @Path("cards/{id}/resume")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "The card is good again")
    public Response resume(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason order) {
        return answers.ok(steps.resume(id, caller, ifMatch, order.reason()));
    }

    @POST
    @Path("cards/{id}/revoke")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Withdraws a card at once and for good")
    public Response revoke(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason order) {
        return answers.ok(steps.revoke(id, caller, ifMatch, order.reason()));
    }

    @POST
    @Path("cards/{id}/report-lost")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Declares a card lost or stolen; it is not good from this moment")
    public Response reportLost(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReportLoss order) {
        return answers.ok(loss.report(id, caller, ifMatch, order));
    }

    @POST
    @Path("cards/{id}/found")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "A lost card was found again, before another was printed in its place; it is good again")
    @APIResponse(responseCode = "409", description = "card-state, card-replacement-printed")
    public Response found(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answers.ok(loss.find(id, caller, ifMatch));
    }
}
