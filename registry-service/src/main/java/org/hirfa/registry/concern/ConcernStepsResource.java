package org.hirfa.registry.concern;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// The steps of a concern. Each needs the version that its author has seen, and answers with the next one: who has brought a
/// concern elsewhere may not read it any more.
@Path("/api/registry/v1/concerns/{id}")
@Tag(name = "concerns")
@APIResponse(responseCode = "204", description = "done")
public class ConcernStepsResource {

    private final Handling handling;
    private final FollowUp followUp;
    private final Caller caller;

    ConcernStepsResource(Handling handling, FollowUp followUp, Caller caller) {
        this.handling = handling;
        this.followUp = followUp;
        this.caller = caller;
    }

    @POST
    @Path("answer")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Answers, as the office that has it")
    public Response answer(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Words order) {
        return done(handling.answer(id, ifMatch, order, caller));
    }

    @POST
    @Path("reroute")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.AGENCY_OFFICER, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Brings it to another office, with the reason")
    public Response reroute(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RerouteConcern order) {
        return done(handling.reroute(id, ifMatch, order, caller));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Takes it back while nobody has answered")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return done(followUp.withdraw(id, ifMatch, caller));
    }

    @POST
    @Path("close")
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Is content with the answer")
    public Response close(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return done(followUp.close(id, ifMatch, caller));
    }

    @POST
    @Path("reopen")
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Asks the same office again")
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Words order) {
        return done(followUp.reopen(id, ifMatch, order, caller));
    }

    @POST
    @Path("escalate")
    @RolesAllowed({Role.ARTISAN, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Goes to the national chamber with an answer that does not satisfy")
    public Response escalate(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Words order) {
        return done(followUp.escalate(id, ifMatch, order, caller));
    }

    private static Response done(long version) {
        return Response.noContent().tag(Versions.tag(version)).build();
    }
}
