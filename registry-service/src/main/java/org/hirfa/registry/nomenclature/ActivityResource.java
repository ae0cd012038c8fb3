package org.hirfa.registry.nomenclature;

import jakarta.annotation.security.PermitAll;
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
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// One activity of the nomenclature. Each change needs the version that its author has seen.
@Path("/api/registry/v1/nomenclature/activities/{code}")
@Tag(name = "nomenclature")
@APIResponse(responseCode = "200", description = "the activity and its history",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityFile.class)))
public class ActivityResource {

    private final Nomenclature nomenclature;
    private final ActivityChanging changing;

    ActivityResource(Nomenclature nomenclature, ActivityChanging changing) {
        this.nomenclature = nomenclature;
        this.changing = changing;
    }

    @GET
    @PermitAll
    @Operation(summary = "One activity, open or closed, with everything that it was before")
    public Response one(@PathParam("code") String code) {
        return answer(code);
    }

    @POST
    @Path("close")
    @RolesAllowed({Role.PLATFORM_ADMIN, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Closes an activity after a day: who is registered for it stays so, nobody applies for it any more")
    public Response close(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CloseActivity order) {
        changing.close(code, ifMatch, order);
        return answer(code);
    }

    @POST
    @Path("reopen")
    @RolesAllowed({Role.PLATFORM_ADMIN, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Takes the end of an activity away again")
    public Response reopen(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReopenActivity order) {
        changing.reopen(code, ifMatch, order);
        return answer(code);
    }

    @POST
    @Path("endangered")
    @RolesAllowed({Role.PLATFORM_ADMIN, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Sets the days on which a craft is on the list of endangered ones")
    public Response endangered(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EndangerActivity order) {
        changing.endanger(code, ifMatch, order);
        return answer(code);
    }

    private Response answer(String code) {
        var file = nomenclature.file(code);
        return Response.ok(file).tag(Versions.tag(file.version())).build();
    }
}
