package org.hirfa.registry.participation;

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
import org.hirfa.http.Paging;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/organisations/{code}/participations")
@Tag(name = "organisations")
public class ParticipationResource {

    private final Noting noting;
    private final Caller caller;

    ParticipationResource(Noting noting, Caller caller) {
        this.noting = noting;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "In what the organisation has taken part, in a year or in all")
    public Page<ParticipationView> list(@PathParam("code") String code, @QueryParam("year") @Nullable String year,
            @BeanParam Paging paging) {
        var after = paging.after(1).stream().findFirst().map(ParticipationResource::id).orElse(null);
        return noting.page(code, new Noting.Asked(year == null ? null : AskedYear.of(year), after), paging.limit(), caller);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Notes a participation; what the organisation notes itself counts once the chamber has confirmed it")
    @APIResponse(responseCode = "201", description = "the participation",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ParticipationView.class)))
    public Response note(@PathParam("code") String code, @NotNull @Valid NoteParticipation order) {
        var noted = noting.note(code, order, caller);
        return Response.created(URI.create("/api/registry/v1/organisations/" + code + "/participations/" + noted.id()))
                .tag(Versions.tag(noted.version())).entity(noted).build();
    }

    @POST
    @Path("{participation}/confirm")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Confirms what an organisation has noted itself")
    @APIResponse(responseCode = "200", description = "the participation",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ParticipationView.class)))
    public Response confirm(@PathParam("code") String code, @PathParam("participation") UUID participation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var confirmed = noting.confirm(code, participation, ifMatch, caller);
        return Response.ok(confirmed).tag(Versions.tag(confirmed.version())).build();
    }

    @POST
    @Path("{participation}/retract")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.ASSOCIATION_OFFICER})
    @Operation(summary = "Takes back what was noted by mistake")
    @APIResponse(responseCode = "204", description = "taken back")
    public Response retract(@PathParam("code") String code, @PathParam("participation") UUID participation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        noting.retract(code, participation, ifMatch, caller);
        return Response.noContent().build();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
