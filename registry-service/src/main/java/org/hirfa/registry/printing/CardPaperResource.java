package org.hirfa.registry.printing;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.card.PrintableCards;

@Path("/api/registry/v1")
@Tag(name = "cards")
public class CardPaperResource {

    private final PrintableCards cards;
    private final CardPaper paper;
    private final Caller caller;

    CardPaperResource(PrintableCards cards, CardPaper paper, Caller caller) {
        this.cards = cards;
        this.paper = paper;
        this.caller = caller;
    }

    @GET
    @Path("cards/{id}/card.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The printed card, front and back, in Arabic and French")
    public Response pdf(UUID id) {
        var card = cards.readable(id, caller);
        return Response.ok(paper.print(List.of(card)))
                .header("Content-Disposition", "inline; filename=\"" + card.number() + ".pdf\"")
                .header("Cache-Control", "private, no-store").build();
    }
}
