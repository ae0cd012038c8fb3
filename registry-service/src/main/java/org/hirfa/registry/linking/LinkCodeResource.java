package org.hirfa.registry.linking;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/api/registry/v1/applications/{id}")
@Tag(name = "applications")
public class LinkCodeResource {

    private final Linking linking;
    private final Caller caller;

    LinkCodeResource(Linking linking, Caller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    /// Takes no Idempotency-Key: its answer would be kept, and the code with it. Asking again gives another code.
    @POST
    @Path("link-code")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Gives somebody at the counter a code, by which they tie their own account to their file")
    @APIResponse(responseCode = "200", description = "the code, shown this once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LinkCodeView.class)))
    public Response give(@PathParam("id") UUID application) {
        return Response.ok(linking.give(application, caller)).header("Cache-Control", "no-store").build();
    }
}
