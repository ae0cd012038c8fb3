package org.hirfa.registry.application;

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
import jakarta.ws.rs.core.HttpHeaders;
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

/// The checklist of an application, and what proves the qualification.
@Path("/api/registry/v1/applications/{id}")
@Tag(name = "applications")
public class ExaminationResource {

    private final Examining examining;
    private final StandingAnswers standing;
    private final ApplicationAnswers answers;
    private final Caller caller;

    ExaminationResource(Examining examining, StandingAnswers standing, ApplicationAnswers answers, Caller caller) {
        this.standing = standing;
        this.examining = examining;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("checklist")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The papers that this application needs: held, missing, out of date")
    public CheckedFile checklist(@PathParam("id") UUID id) {
        return new CheckedFile(standing.checklist(id));
    }

    @GET
    @Path("clock")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Whose turn it is and since when, the delays that run, and how long each step took")
    public ClockView clock(@PathParam("id") UUID id) {
        return standing.clock(id);
    }

    @POST
    @Path("evidence/{evidence}/judge")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Says what the chamber makes of a paper that is to prove the qualification")
    @APIResponse(responseCode = "200", description = "the application after the step",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response judge(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid JudgeEvidence order) {
        examining.judge(id, evidence, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("call-to-test")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Calls to a test of the craft before master artisans, or moves one that is not held yet")
    @APIResponse(responseCode = "200", description = "the application after the step",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response call(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CallToTest order) {
        examining.call(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("settle-test")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Records what the jury found; the application is under review again")
    @APIResponse(responseCode = "200", description = "the application after the step",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Response settle(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SettleTest order) {
        examining.settle(id, ifMatch, order, caller);
        return answer(id);
    }

    private Response answer(UUID id) {
        var application = answers.changed(id);
        return Response.ok(application).tag(Versions.tag(application.version())).build();
    }

    public record CheckedFile(List<ChecklistLine> items) {}
}
