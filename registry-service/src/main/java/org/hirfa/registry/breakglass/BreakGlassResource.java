package org.hirfa.registry.breakglass;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.hirfa.registry.oversight.BreakingGlass;
import org.hirfa.registry.oversight.GlassRecord;
import org.hirfa.registry.oversight.GlassView;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/break-glass")
@Tag(name = "oversight")
public class BreakGlassResource {

    private final Opening opening;
    private final BreakingGlass breaking;
    private final GlassRecord record;
    private final Caller caller;

    BreakGlassResource(Opening opening, BreakingGlass breaking, GlassRecord record, Caller caller) {
        this.opening = opening;
        this.breaking = breaking;
        this.record = record;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Opens one file in full to the calling supervisor for an hour; the person it is about reads who and why")
    @APIResponse(responseCode = "201", description = "open until the time it names",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GlassView.class)))
    public Response open(@Valid @NotNull OpenFile wish) {
        var glass = opening.open(wish);
        return Response.created(URI.create("/api/registry/v1/break-glass/" + glass.id())).tag(Versions.tag(glass.version()))
                .entity(glass).build();
    }

    @GET
    @RolesAllowed({Role.AUDITOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Who opened whose file, why and until when, newest first; a supervisor sees what they opened themself")
    public Page<GlassView> list(@BeanParam Paging paging) {
        var before = paging.after(1).stream().findFirst().map(BreakGlassResource::id).orElse(null);
        return Page.of(record.list(own(), before, paging.limit() + 1), paging.limit(), glass -> List.of(glass.id().toString()),
                glass -> glass);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.AUDITOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One of them, with what was read meanwhile")
    @APIResponse(responseCode = "200", description = "the look at the file",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GlassView.class)))
    public Response one(@PathParam("id") UUID id) {
        var glass = record.find(own(), id).orElseThrow(StandardProblem.NOT_FOUND::because);
        return Response.ok(glass).tag(Versions.tag(glass.version())).build();
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Ends it before its time: by whoever opened it, or by another supervisor")
    @APIResponse(responseCode = "200", description = "over",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GlassView.class)))
    public Response revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var glass = breaking.end(id, ifMatch);
        return Response.ok(glass).tag(Versions.tag(glass.version())).build();
    }

    /// An auditor sees everybody's.
    private @Nullable UUID own() {
        return caller.is(Role.AUDITOR) ? null : caller.account();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
