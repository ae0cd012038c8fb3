package org.hirfa.registry.duty;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "duties")
public class DutyResource {

    private final RecordingDuties duties;

    DutyResource(RecordingDuties duties) {
        this.duties = duties;
    }

    @GET
    @Path("artisans/{id}/duties")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "What is known of an artisan's duties towards tax office and social insurance")
    public DutiesView of(@PathParam("id") UUID id) {
        return duties.of(id);
    }

    @PUT
    @Path("artisans/{id}/duties/{kind}")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR})
    @Operation(summary = "Notes a proof that the artisan brought to the chamber")
    @APIResponse(responseCode = "200", description = "the duty",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DutyView.class)))
    public Response byChamber(@PathParam("id") UUID id, @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid RecordDuty order) {
        return answer(duties.byChamber(id, kind, order, ifMatch));
    }

    @PUT
    @Path("duties/{registrationNumber}/{kind}")
    @RolesAllowed({Role.AGENCY_OFFICER, Role.AGENCY_CLIENT})
    @Operation(summary = "Notes what the insurer itself says, by the registration number alone")
    @APIResponse(responseCode = "200", description = "the duty",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DutyView.class)))
    public Response byInsurer(@PathParam("registrationNumber") String number, @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid RecordDuty order) {
        return answer(duties.byInsurer(number, kind, order, ifMatch));
    }

    private static Response answer(DutyView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
