package org.hirfa.registry.card;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Page;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "cards")
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    private final Cards cards;
    private final CardIssuing issuing;
    private final CardScope scope;
    private final CardPaper paper;
    private final Caller caller;
    private final LegalCalendar calendar;

    CardResource(Cards cards, CardIssuing issuing, CardScope scope, CardPaper paper, Caller caller, LegalCalendar calendar) {
        this.cards = cards;
        this.issuing = issuing;
        this.scope = scope;
        this.paper = paper;
        this.caller = caller;
        this.calendar = calendar;
    }

    @GET
    @Path("artisans/{artisanId}/cards")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The cards of an artisan, newest first")
    public Page<CardView> ofArtisan(UUID artisanId) {
        var holder = scope.readableHolder(artisanId, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        return new Page<>(cards.ofArtisan(artisanId).stream().map(card -> view(card, holder)).toList(), null);
    }

    @GET
    @Path("cards/{id}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One card")
    public Response read(UUID id) {
        var found = scope.readable(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        return answer(found.card(), found.holder());
    }

    @GET
    @Path("cards/{id}/card.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The printed card, front and back, in Arabic and French")
    public Response pdf(UUID id) {
        var found = scope.readable(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        if (found.card().validFrom() == null) {
            throw CardProblem.CARD_NOT_PRINTABLE.because(found.card().state());
        }
        return Response.ok(paper.print(found.card(), found.holder()))
                .header("Content-Disposition", "inline; filename=\"" + found.card().number() + ".pdf\"")
                .header("Cache-Control", "private, no-store").build();
    }

    @POST
    @Path("cards/{id}/print")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The card was printed; its validity begins")
    public Response print(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(issuing.print(id, caller, ifMatch));
    }

    @POST
    @Path("cards/{id}/deliver")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The card was handed over; it is active from now on")
    public Response deliver(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(issuing.deliver(id, caller, ifMatch));
    }

    @POST
    @Path("cards/{id}/revoke")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Withdraws a card at once and for good")
    public Response revoke(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid RevokeCard order) {
        return answer(issuing.revoke(id, caller, ifMatch, order.reason()));
    }

    private Response answer(CardOutcome outcome) {
        return switch (outcome) {
            case CardOutcome.Done(var card) -> answer(card,
                    scope.readable(card.id(), caller).orElseThrow(CardProblem.CARD_UNKNOWN::because).holder());
            case CardOutcome.Unknown _ -> throw CardProblem.CARD_UNKNOWN.because();
            case CardOutcome.NotInState(var state) -> throw CardProblem.CARD_STATE.because(state);
            case CardOutcome.HolderNotActive(var status) -> throw CardProblem.CARD_HOLDER_NOT_ACTIVE.because(status);
        };
    }

    private Response answer(Card card, ArtisanSummary holder) {
        return Response.ok(view(card, holder)).tag(Versions.tag(card.version())).build();
    }

    private CardView view(Card card, ArtisanSummary holder) {
        return CardView.of(card, calendar.today(), card.validFrom() == null ? null : paper.addressOf(card, holder));
    }
}
