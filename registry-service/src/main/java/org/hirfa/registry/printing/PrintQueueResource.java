package org.hirfa.registry.printing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
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

    PrintQueueResource(PrintQueue queue, ChamberScope scope, Caller caller) {
        this.queue = queue;
        this.scope = scope;
        this.caller = caller;
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
}
