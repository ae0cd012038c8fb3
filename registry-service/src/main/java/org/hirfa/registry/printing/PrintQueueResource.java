package org.hirfa.registry.printing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.hirfa.http.Paging;
import org.hirfa.jobs.JobView;
import org.hirfa.jobs.Jobs;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.card.PrintQueue;
import org.hirfa.registry.chamber.ChamberScope;

/// What waits at a chamber's printer.
@Path("/api/registry/v1")
@Tag(name = "card printing")
@Produces(MediaType.APPLICATION_JSON)
public class PrintQueueResource {

    private final PrintQueue queue;
    private final ChamberScope scope;
    private final Caller caller;
    private final BulkIssuing issuing;
    private final Jobs jobs;

    PrintQueueResource(PrintQueue queue, ChamberScope scope, Caller caller, BulkIssuing issuing, Jobs jobs) {
        this.queue = queue;
        this.scope = scope;
        this.caller = caller;
        this.issuing = issuing;
        this.jobs = jobs;
    }

    @GET
    @Path("cards/print-queue")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "The chamber's cards that wait to be printed, oldest first; printBatch names the batch that has taken one")
    public Page<PrintQueue.Waiting> waiting(@BeanParam Paging paging) {
        var after = paging.after(2);
        try {
            var time = after.isEmpty() ? null : Instant.parse(after.getFirst());
            var id = after.isEmpty() ? null : UUID.fromString(after.getLast());
            return Page.of(queue.waiting(scope.managedBy(caller), time, id, paging.limit() + 1), paging.limit(),
                    card -> List.of(card.requestedAt().toString(), card.id().toString()), card -> card);
        } catch (DateTimeParseException | IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }

    @POST
    @Path("cards/bulk")
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Cards for many at once, as a job; with print, also a print batch that takes them and has the job's id")
    @APIResponse(responseCode = "202", description = "the job: follow it at its address",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "print-queue-empty")
    public Response bulk(@NotNull @Valid BulkIssue order) {
        order.require();
        return jobs.accepted(issuing.order(order), "/api/registry/v1/jobs");
    }
}
