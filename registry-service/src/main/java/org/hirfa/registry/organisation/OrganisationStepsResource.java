package org.hirfa.registry.organisation;

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

/// The steps of an organisation. Each needs the version that its author has seen.
@Path("/api/registry/v1/organisations/{code}")
@Tag(name = "organisations")
@APIResponse(responseCode = "200", description = "the file after the step",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
public class OrganisationStepsResource {

    private final Deciding deciding;
    private final Standing standing;
    private final OrganisationAnswers answers;
    private final Caller caller;

    OrganisationStepsResource(Deciding deciding, Standing standing, OrganisationAnswers answers, Caller caller) {
        this.deciding = deciding;
        this.standing = standing;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("submit")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Hands a draft in, with the members and the supervisor that its kind needs")
    public Response submit(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        deciding.submit(code, ifMatch, caller);
        return answer(code);
    }

    @POST
    @Path("discard")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @APIResponse(responseCode = "204", description = "given up")
    @Operation(summary = "Gives up a draft or a proposed craft body; its code is free again")
    public Response discard(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        deciding.discard(code, ifMatch, caller);
        return Response.noContent().build();
    }

    @POST
    @Path("return")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Sends back what was handed in, with the reason")
    public Response sendBack(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reason order) {
        deciding.sendBack(code, ifMatch, order, caller);
        return answer(code);
    }

    @POST
    @Path("register")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Registers a cooperative or an enterprise")
    public Response register(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        deciding.register(code, ifMatch, caller);
        return answer(code);
    }

    @POST
    @Path("approve")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Keeps the decision that approves an association")
    public Response approve(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Grant order) {
        deciding.grant(code, ifMatch, order, Deciding.Kind.APPROVE, caller);
        return answer(code);
    }

    @POST
    @Path("renew")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Keeps the decision that renews the approval of an association")
    public Response renew(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Grant order) {
        deciding.grant(code, ifMatch, order, Deciding.Kind.RENEW, caller);
        return answer(code);
    }

    @POST
    @Path("recognise")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Keeps the decision that recognises a craft body")
    public Response recognise(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Grant order) {
        deciding.grant(code, ifMatch, order, Deciding.Kind.RECOGNISE, caller);
        return answer(code);
    }

    @POST
    @Path("suspend")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Suspends, with the reason")
    public Response suspend(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reason order) {
        standing.suspend(code, ifMatch, order, caller);
        return answer(code);
    }

    @POST
    @Path("resume")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Ends a suspension")
    public Response resume(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        standing.resume(code, ifMatch, caller);
        return answer(code);
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Keeps that the approval of an association was taken back")
    public Response withdraw(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reason order) {
        standing.withdraw(code, ifMatch, order, caller);
        return answer(code);
    }

    @POST
    @Path("strike-off")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Strikes a cooperative or an enterprise off; nobody belongs to it any more")
    public Response strikeOff(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reason order) {
        standing.end(code, ifMatch, OrganisationStatus.STRUCK_OFF, order, caller);
        return answer(code);
    }

    @POST
    @Path("dissolve")
    @RolesAllowed({Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Keeps the end of an association or a craft body")
    public Response dissolve(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reason order) {
        standing.end(code, ifMatch, OrganisationStatus.DISSOLVED, order, caller);
        return answer(code);
    }

    private Response answer(String code) {
        var organisation = answers.file(code);
        return Response.ok(organisation).tag(Versions.tag(organisation.version())).build();
    }
}
