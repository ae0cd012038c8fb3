package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// A refusal, and what the applicant and the national chamber can do about it.
@Path("/api/registry/v1/applications/{id}")
@Tag(name = "applications")
@APIResponse(responseCode = "200", description = "the application after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
public class DecisionResource {

    private final Refusing refusing;
    private final Appealing appealing;
    private final ApplicationAnswers answers;
    private final Caller caller;

    DecisionResource(Refusing refusing, Appealing appealing, ApplicationAnswers answers, Caller caller) {
        this.refusing = refusing;
        this.appealing = appealing;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("refuse")
    @RolesAllowed(Role.CHAMBER_DIRECTOR)
    @Operation(summary = "Refuses, with reasons; the applicant may appeal within the legal delay")
    public Response refuse(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Refuse order) {
        refusing.refuse(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("appeal")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Appeals against a refusal to the national chamber")
    public Response appeal(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RaiseAppeal order) {
        appealing.raise(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("appeal/uphold")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "The national chamber upholds the appeal: makes the register entry and asks for its card")
    public Response uphold(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecideAppeal order) {
        appealing.uphold(id, ifMatch, order, caller);
        return answer(id);
    }

    @POST
    @Path("appeal/reject")
    @RolesAllowed(Role.NATIONAL_SUPERVISOR)
    @Operation(summary = "The national chamber rejects the appeal, with reasons")
    public Response reject(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecideAppeal order) {
        appealing.reject(id, ifMatch, order, caller);
        return answer(id);
    }

    private Response answer(UUID id) {
        var application = answers.changed(id);
        return Response.ok(application).tag(Versions.tag(application.version())).build();
    }
}
