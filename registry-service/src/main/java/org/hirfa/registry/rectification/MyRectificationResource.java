package org.hirfa.registry.rectification;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/me/rectifications")
@Tag(name = "me")
public class MyRectificationResource {

    private final AskingRight asking;

    MyRectificationResource(AskingRight asking) {
        this.asking = asking;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Asks for one part of the caller's file to be put right")
    @APIResponse(responseCode = "201", description = "asked for; the chamber answers by the day it names",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RectificationView.class)))
    public Response ask(@Valid @NotNull AskRectification wish) {
        var view = asking.askForSelf(wish);
        return Response.created(URI.create("/api/registry/v1/me/rectifications")).tag(Versions.tag(view.version())).entity(view).build();
    }

    @GET
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "What the caller has asked for, newest first")
    public RectificationList list() {
        return new RectificationList(asking.own());
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Takes a wish back that is not decided")
    @APIResponse(responseCode = "200", description = "taken back",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RectificationView.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var view = asking.withdraw(id, ifMatch);
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    public record RectificationList(List<RectificationView> items) {}
}
