package org.hirfa.training.course;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
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
import org.hirfa.http.Versions;
import org.hirfa.training.session.SessionView;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/sessions/{sessionId}")
@RunOnVirtualThread
public class CourseResource {

    private final CourseRunning course;
    private final Completing completing;

    CourseResource(CourseRunning course, Completing completing) {
        this.course = course;
        this.completing = completing;
    }

    @POST
    @Path("start")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response start(UUID sessionId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(course.start(sessionId, ifMatch));
    }

    @POST
    @Path("complete")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response complete(UUID sessionId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(completing.complete(sessionId, ifMatch));
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response cancel(UUID sessionId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(course.cancel(sessionId, ifMatch));
    }

    private static Response answer(SessionView session) {
        return Response.ok(session).tag(Versions.tag(session.version())).build();
    }
}
