package org.hirfa.registry.duplicate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Entries that look alike, and what people decided about them.
@Path("/api/registry/v1/duplicates")
@Tag(name = "duplicates")
public class DuplicateResource {

    private final PairAnswers answers;
    private final PairDecisions decisions;
    private final MatchOrders orders;
    private final Caller caller;

    DuplicateResource(PairAnswers answers, PairDecisions decisions, MatchOrders orders, Caller caller) {
        this.answers = answers;
        this.decisions = decisions;
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Pairs of entries that look alike, of which one at least is in the scope of the caller's chamber; the most alike first")
    public Page<PairLine> list(@QueryParam("status") @DefaultValue("OPEN") @Schema(implementation = PairStatus.class) String status,
            @BeanParam Paging paging) {
        return answers.page(status(status), place(paging.after(2)), paging.limit());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One pair, with what its score is made of")
    @APIResponse(responseCode = "200", description = "the pair; of an entry outside the scope only its chamber",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PairView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(id);
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One person: one entry stands for both from now on")
    @APIResponse(responseCode = "200", description = "the pair after the merge",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PairView.class)))
    public Response merge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Merge order) {
        decisions.merge(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("{id}/dismiss")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Two people: not asked again unless one of the entries is corrected")
    @APIResponse(responseCode = "200", description = "the pair, dismissed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PairView.class)))
    public Response dismiss(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Decision order) {
        decisions.dismiss(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Takes a merge back: the entry stands again as it stood")
    @APIResponse(responseCode = "200", description = "the pair, open again",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PairView.class)))
    public Response undo(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Decision order) {
        decisions.undo(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("sweep")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Has every entry compared with the others anew, in the background")
    @APIResponse(responseCode = "202", description = "listed; `listed` says how many entries were not waiting already")
    public Response sweep() {
        return Response.accepted(Map.of("listed", orders.orderAll())).build();
    }

    private Response answer(UUID id) {
        var pair = answers.one(id);
        return Response.ok(pair).tag(Versions.tag(pair.version())).build();
    }

    private static PairStatus status(String status) {
        try {
            return PairStatus.valueOf(status);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("status", "unknown-value");
        }
    }

    private static Pairs.@Nullable Place place(List<String> keyset) {
        try {
            return keyset.isEmpty() ? null : new Pairs.Place(Integer.parseInt(keyset.getFirst()), UUID.fromString(keyset.getLast()));
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
