package org.hirfa.registry.mastery;

import java.net.URI;
import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// When the title of master artisan may be asked for. Everybody may know.
@Path("/api/registry/v1/master-sessions")
@Tag(name = "master artisans")
public class SessionResource {

    private final Sessions sessions;
    private final Caller caller;

    SessionResource(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "The sessions, by code")
    public Page<MasterSession.SessionView> list(@BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().orElse(null);
        return Page.of(sessions.page(after, paging.limit() + 1), paging.limit(), session -> List.of(session.code()), session -> session);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One session")
    @APIResponse(responseCode = "200", description = "the session",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MasterSession.SessionView.class)))
    public Response one(@PathParam("code") String code) {
        return answer(sessions.one(code));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Opens a session by one version of the conditions")
    @APIResponse(responseCode = "201", description = "the session",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MasterSession.SessionView.class)))
    public Response open(@NotNull @Valid OpenSession order) {
        var session = sessions.open(order, caller.subject());
        return Response.created(URI.create("/api/registry/v1/master-sessions/" + session.code())).tag(Versions.tag(session.version()))
                .entity(session).build();
    }

    @POST
    @Path("{code}/close")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "Sets the last day of a session that is not over")
    @APIResponse(responseCode = "200", description = "the session",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MasterSession.SessionView.class)))
    public Response close(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CloseSession order) {
        return answer(sessions.close(code, ifMatch, order));
    }

    private static Response answer(MasterSession.SessionView session) {
        return Response.ok(session).tag(Versions.tag(session.version())).build();
    }
}
