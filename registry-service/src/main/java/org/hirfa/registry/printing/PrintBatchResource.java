package org.hirfa.registry.printing;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.card.PrintQueue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Batches of the print queue.
@Path("/api/registry/v1")
@Tag(name = "card printing")
@Produces(MediaType.APPLICATION_JSON)
public class PrintBatchResource {

    /// Of a batch in one file: what is rendered well within the time that a request has.
    private static final int CARDS_IN_A_FILE = 50;

    private final PrintBatches batches;
    private final BatchPaper paper;
    private final PrintQueue queue;

    PrintBatchResource(PrintBatches batches, BatchPaper paper, PrintQueue queue) {
        this.batches = batches;
        this.paper = paper;
        this.queue = queue;
    }

    /// @param cards how many at most, the oldest first
    record TakeBatch(@Min(1) @Max(PrintBatches.MOST) int cards) {}

    /// @param spoilt cards whose print is not usable; they wait again
    record BatchPrinted(@NotNull @Size(max = PrintBatches.MOST) List<@NotNull UUID> spoilt) {}

    @POST
    @Path("cards/print-batches")
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Takes the oldest waiting cards of the chamber for one printer; nobody else prints them")
    @APIResponse(responseCode = "201", description = "the batch",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PrintBatchView.class)))
    @APIResponse(responseCode = "409", description = "print-queue-empty")
    public Response take(@NotNull @Valid TakeBatch order) {
        var batch = batches.take(order.cards());
        return Response.created(URI.create("/api/registry/v1/cards/print-batches/" + batch.id())).entity(view(batch))
                .tag(Versions.tag(batch.version())).build();
    }

    @GET
    @Path("cards/print-batches")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The chamber's batches, newest first")
    public Page<PrintBatchView> all(@BeanParam Paging paging) {
        var after = paging.after(1);
        var found = batches.newest(after.isEmpty() ? null : id(after.getFirst()), paging.limit() + 1);
        return Page.of(found, paging.limit(), batch -> List.of(batch.id().toString()), this::view);
    }

    @GET
    @Path("cards/print-batches/{id}")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "One batch")
    @APIResponse(responseCode = "200", description = "the batch",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PrintBatchView.class)))
    public Response read(UUID id) {
        return answer(batches.find(id));
    }

    @GET
    @Path("cards/print-batches/{id}/cards.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The cards of a batch in one file, fifty in each part; two pages for each card")
    @APIResponse(responseCode = "200", description = "the file")
    @APIResponse(responseCode = "404", description = "there is no such batch, or no such part of it")
    public Response pdf(UUID id, @RestQuery @Nullable String part) {
        var batch = batches.find(id);
        var number = part == null ? 1 : part(part);
        var cards = batches.cards(batch, (number - 1) * CARDS_IN_A_FILE, CARDS_IN_A_FILE);
        if (cards.isEmpty()) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return Response.ok(paper.print(cards)).header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "inline; filename=\"cards-" + number + ".pdf\"").build();
    }

    @POST
    @Path("cards/print-batches/{id}/printed")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The batch came out of the printer, but for what was spoilt")
    @APIResponse(responseCode = "200", description = "the batch",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PrintBatchView.class)))
    @APIResponse(responseCode = "409", description = "print-batch-state")
    public Response printed(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid BatchPrinted order) {
        return answer(batches.printed(id, ifMatch, Set.copyOf(order.spoilt())));
    }

    @POST
    @Path("cards/print-batches/{id}/release")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Nothing was printed: the cards wait again, at the place in the queue that they had")
    @APIResponse(responseCode = "200", description = "the batch",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PrintBatchView.class)))
    @APIResponse(responseCode = "409", description = "print-batch-state")
    public Response release(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(batches.release(id, ifMatch));
    }

    private Response answer(PrintBatch batch) {
        return Response.ok(view(batch)).tag(Versions.tag(batch.version())).build();
    }

    private PrintBatchView view(PrintBatch batch) {
        return batch.view(queue.size(batch.id()));
    }

    private static int part(String part) {
        if (!part.matches("[1-9]\\d{0,4}")) {
            throw StandardProblem.INVALID_INPUT.because().at("part", "wrong-type");
        }
        return Integer.parseInt(part);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
