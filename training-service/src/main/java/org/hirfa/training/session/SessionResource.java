package org.hirfa.training.session;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path(SessionResource.PATH)
@RunOnVirtualThread
public class SessionResource {

    static final String PATH = "/api/training/v1/sessions";

    private final SessionSearch search;
    private final Sessions sessions;
    private final SessionPlanning planning;
    private final SessionOpening opening;
    private final SessionScope scope;

    SessionResource(SessionSearch search, Sessions sessions, SessionPlanning planning, SessionOpening opening, SessionScope scope) {
        this.search = search;
        this.sessions = sessions;
        this.planning = planning;
        this.opening = opening;
        this.scope = scope;
    }

    /// Published sessions; to those who run them, their own plans too.
    @GET
    @PermitAll
    public Page<SessionView> list(@BeanParam SessionFilter wanted, @BeanParam Paging paging) {
        return Page.of(search.find(wanted, paging), paging.limit(),
                session -> List.of(session.startsOn().toString(), session.id().toString()), SessionView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response find(UUID id) {
        var session = sessions.ofId(id).filter(scope::sees).orElseThrow(StandardProblem.NOT_FOUND::because);
        return answer(Response.ok(), SessionView.of(session));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "201", description = "the session, planned",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response plan(@NotNull @Valid PlanSession order) {
        var session = planning.plan(order);
        return answer(Response.created(URI.create(PATH + "/" + session.id())), session);
    }

    @POST
    @Path("{id}/open")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response open(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), opening.open(id, ifMatch));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response close(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), opening.close(id, ifMatch));
    }

    private static Response answer(Response.ResponseBuilder answer, SessionView session) {
        return answer.tag(Versions.tag(session.version())).entity(session).build();
    }
}
