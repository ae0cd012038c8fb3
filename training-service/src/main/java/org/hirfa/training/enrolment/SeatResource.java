package org.hirfa.training.enrolment;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/api/training/v1/sessions/{sessionId}/seats")
@RunOnVirtualThread
public class SeatResource {

    private final SeatChange change;

    SeatResource(SeatChange change) {
        this.change = change;
    }

    @PUT
    @RolesAllowed({Role.TRAINING_MANAGER, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "200", description = "the session as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SessionView.class)))
    public Response change(UUID sessionId, @NotNull @Valid Seats order, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var session = change.change(sessionId, order.seats(), ifMatch);
        return Response.ok(session).tag(Versions.tag(session.version())).build();
    }

    public record Seats(@NotNull @Min(1) @Max(5000) Integer seats) {}
}
