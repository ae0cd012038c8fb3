package org.hirfa.registry.mastery;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// Requests for the title of master artisan, as they are made and read.
@Path("/api/registry/v1")
@Tag(name = "master artisans")
public class MasterRequestResource {

    private final Asking asking;
    private final ShowingRequests showing;
    private final Caller caller;

    MasterRequestResource(Asking asking, ShowingRequests showing, Caller caller) {
        this.asking = asking;
        this.showing = showing;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Path("artisans/{id}/master-requests")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Asks for the title of master artisan, for oneself or at the chamber's counter")
    @APIResponse(responseCode = "201", description = "the request",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid AskForTitle order) {
        var request = asking.ask(id, order, caller);
        return Response.created(URI.create("/api/registry/v1/master-requests/" + request.id())).tag(Versions.tag(request.version()))
                .entity(request).build();
    }

    @GET
    @Path("artisans/{id}/master-requests")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "An artisan's requests, the newest first")
    public Page<RequestView> ofArtisan(@PathParam("id") UUID id) {
        return new Page<>(showing.ofArtisan(id), null);
    }

    @GET
    @Path("master-requests")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The requests of the caller's chamber, or of all, by session and state")
    public Page<RequestView> list(@QueryParam("session") @Size(max = 40) @Pattern(regexp = PlainText.CODE) @Nullable String session,
            @QueryParam("state") @Nullable String state, @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(MasterRequestResource::id).orElse(null);
        return showing.page(session, state == null ? null : state(state), after, paging.limit(), caller);
    }

    @GET
    @Path("master-requests/{request}")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "One request")
    @APIResponse(responseCode = "200", description = "the request",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
    public Response one(@PathParam("request") UUID id) {
        var request = showing.one(id);
        return Response.ok(request).tag(Versions.tag(request.version())).build();
    }

    private static RequestState state(String written) {
        try {
            return RequestState.valueOf(written);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("state", "unknown-value");
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
