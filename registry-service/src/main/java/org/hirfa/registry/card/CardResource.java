package org.hirfa.registry.card;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;

/// Cards to look at, and to ask for.
@Path("/api/registry/v1")
@Tag(name = "cards")
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    private final Cards cards;
    private final NextCard next;
    private final CardScope scope;
    private final CardAnswers answers;
    private final Caller caller;

    CardResource(Cards cards, NextCard next, CardScope scope, CardAnswers answers, Caller caller) {
        this.cards = cards;
        this.next = next;
        this.scope = scope;
        this.answers = answers;
        this.caller = caller;
    }

    /// @param artisanId whose card
    record RequestCard(@NotNull UUID artisanId) {}

    @GET
    @Path("artisans/{artisanId}/cards")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The cards of an artisan, newest first")
    public Page<CardView> ofArtisan(UUID artisanId) {
        var holder = scope.readableHolder(artisanId, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        return new Page<>(cards.ofArtisan(artisanId).stream().map(card -> answers.view(card, holder)).toList(), null);
    }

    @GET
    @Path("cards/{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One card")
    @APIResponse(responseCode = "200", description = "the card",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CardView.class)))
    public Response read(UUID id) {
        return answers.ok(scope.readable(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because));
    }

    @GET
    @Path("cards/{id}/history")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "What happened to a card, oldest first")
    public Page<CardHistory.Line> history(UUID id) {
        var found = scope.readable(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        return new Page<>(cards.history(found.card().id()), null);
    }

    @POST
    @Path("cards")
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Asks for a card for an artisan who has none")
    @APIResponse(responseCode = "201", description = "on the print queue",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "409", description = "card-already-held, card-holder-not-active")
    public Response request(@NotNull @Valid RequestCard order) {
        return answers.created(next.request(order.artisanId(), caller));
    }

    @POST
    @Path("cards/{id}/renew")
    @Idempotent
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Asks for the next card; this one stays good until that one is handed over")
    @APIResponse(responseCode = "201", description = "the next card, on the print queue",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "409", description = "card-state, card-renewal-early, card-already-held, card-holder-not-active")
    public Response renew(UUID id) {
        return answers.created(next.renew(id, caller));
    }

    @POST
    @Path("cards/{id}/replace")
    @Idempotent
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Asks for a card in the place of one that is lost, damaged or no longer true")
    @APIResponse(responseCode = "201", description = "the new card, on the print queue",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "409", description = "card-state, card-already-held, card-holder-not-active")
    public Response replace(UUID id, @NotNull @Valid ReplaceCard order) {
        return answers.created(next.replace(id, caller, order.reason()));
    }
}
