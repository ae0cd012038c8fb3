package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// The steps of an application. Each needs the version that its author has seen.
@Path("/api/registry/v1/applications/{id}")
@Tag(name = "applications")
@APIResponse(responseCode = "200", description = "the application after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
public class ApplicationStepsResource {

    private final HandingIn handingIn;
    private final Reviewing reviewing;
    private final Deciding deciding;
    private final ApplicationAnswers answers;
    private final Caller caller;

    ApplicationStepsResource(HandingIn handingIn, Reviewing reviewing, Deciding deciding, ApplicationAnswers answers,
            Caller caller) {
        this.handingIn = handingIn;
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("submit")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Hands a draft in; the receipt authorises the craft for a time")
    public Response submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handingIn.submit(id, ifMatch, caller);
        return answer(id);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes an application back that is not decided yet; says why, unless it is a draft")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable Withdraw order) {
        handingIn.withdraw(id, ifMatch, order == null ? null : order.reason(), caller);
        return answer(id);
    }

    /// The same without a body, whatever type it is said to have.
    @POST
    @Path("withdraw")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(hidden = true)
    public Response withdrawUnexplained(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return withdraw(id, ifMatch, null);
    }

    @POST
    @Path("take-in")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Begins the review of a submitted application")
    public Response takeIn(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        reviewing.takeIn(id, ifMatch, caller);
        return answer(id);
    }

    @POST
    @Path("request-documents")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Asks the applicant for papers, or for a qualification")
    public Response requestDocuments(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RequestDocuments order) {
        reviewing.requestDocuments(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("forward")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Puts a reviewed application before the director")
    public Response forward(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Forward order) {
        reviewing.forward(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Accepts: makes the register entry and asks for its card; may do without papers, saying why")
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable Accept order) {
        deciding.accept(id, ifMatch, order == null ? Accept.AS_IT_IS : order, caller);
        return answer(id);
    }

    /// The same without a body, whatever type it is said to have.
    @POST
    @Path("accept")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(hidden = true)
    public Response acceptAsItIs(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return accept(id, ifMatch, null);
    }

    private Response answer(UUID id) {
        var application = answers.changed(id);
        return Response.ok(application).tag(Versions.tag(application.version())).build();
    }
}
