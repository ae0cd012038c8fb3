package org.hirfa.registry.amendment;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.hirfa.http.Versions;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// Changes of an entry, by the chamber in charge of it.
@Path("/api/registry/v1")
@Tag(name = "artisans")
public class AmendmentResource {

    private final Amending amending;
    private final ShowingAmendments showing;
    private final Caller caller;

    AmendmentResource(Amending amending, ShowingAmendments showing, Caller caller) {
        this.amending = amending;
        this.showing = showing;
        this.caller = caller;
    }

    @GET
    @Path("artisans/{id}/amendments")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The recorded changes of an entry, newest first, those that wait for their day too")
    public Page<AmendmentView> list(@PathParam("id") UUID id) {
        return new Page<>(showing.of(id), null);
    }

    @POST
    @Idempotent
    @Path("artisans/{id}/amendments")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Changes mode, place or form from a legal day on; a day to come is waited for")
    @APIResponse(responseCode = "201", description = "recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response amend(@PathParam("id") UUID id, @NotNull @Valid Amend order) {
        return created(amending.amend(id, order, caller));
    }

    @POST
    @Idempotent
    @Path("artisans/{id}/activities")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Adds an activity, or makes one the main one, from a legal day on")
    @APIResponse(responseCode = "201", description = "recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid AddActivity order) {
        return created(amending.add(id, order, caller));
    }

    @POST
    @Idempotent
    @Path("artisans/{id}/activities/{code}/close")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Closes a further activity from a legal day on")
    @APIResponse(responseCode = "201", description = "recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response close(@PathParam("id") UUID id,
            @PathParam("code") @Size(max = 10) @Pattern(regexp = PlainText.CODE) String code, @NotNull @Valid CloseActivity order) {
        return created(amending.close(id, code, order, caller));
    }

    @POST
    @Path("artisans/{id}/amendments/{amendment}/cancel")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Takes back a change whose day has not come")
    @APIResponse(responseCode = "200", description = "the change, cancelled",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmendmentView.class)))
    public Response cancel(@PathParam("id") UUID id, @PathParam("amendment") UUID amendment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var cancelled = amending.cancel(id, amendment, ifMatch, caller);
        return Response.ok(cancelled).tag(Versions.tag(cancelled.version())).build();
    }

    private static Response created(AmendmentView view) {
        return Response.created(URI.create("/api/registry/v1/artisans/" + view.artisanId() + "/amendments"))
                .tag(Versions.tag(view.version())).entity(view).build();
    }
}
