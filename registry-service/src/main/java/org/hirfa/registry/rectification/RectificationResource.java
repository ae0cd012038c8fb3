package org.hirfa.registry.rectification;

import java.net.URI;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "rectifications")
public class RectificationResource {

    private final AskingAtCounter counter;
    private final DecidingRight deciding;

    RectificationResource(AskingAtCounter counter, DecidingRight deciding) {
        this.counter = counter;
        this.deciding = deciding;
    }

    @POST
    @Path("artisans/{id}/rectifications")
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Takes down at the counter what an artisan, or an heir of one who has died, wants put right")
    @APIResponse(responseCode = "201", description = "asked for",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RectificationView.class)))
    public Response ask(@PathParam("id") UUID artisan, @Valid @NotNull AskAtCounter order) {
        var view = counter.ask(artisan, order);
        return Response.created(URI.create("/api/registry/v1/rectifications/" + view.id())).tag(Versions.tag(view.version()))
                .entity(view).build();
    }

    @GET
    @Path("rectifications")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "What people of the chamber's wilayas want put right, oldest first")
    public Page<RectificationView> list(@QueryParam("status") @Nullable String status, @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(RectificationResource::id).orElse(null);
        return deciding.page(status == null ? null : status(status), after, paging.limit());
    }

    @GET
    @Path("rectifications/{id}")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "One of them, with what is wanted")
    @APIResponse(responseCode = "200", description = "the wish",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RectificationView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(deciding.read(id));
    }

    @POST
    @Path("rectifications/{id}/accept")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Puts the file right, and names who had received the data")
    @APIResponse(responseCode = "200", description = "put right",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RectificationView.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(deciding.accept(id, ifMatch));
    }

    @POST
    @Path("rectifications/{id}/refuse")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Leaves the file as it is, for reasons that the person reads")
    @APIResponse(responseCode = "200", description = "refused",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RectificationView.class)))
    public Response refuse(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RefuseRectification order) {
        return answer(deciding.refuse(id, ifMatch, order.reasons().strip()));
    }

    private static Response answer(RectificationView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    private static RectificationStatus status(String name) {
        try {
            return RectificationStatus.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("status", "unknown-value");
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
