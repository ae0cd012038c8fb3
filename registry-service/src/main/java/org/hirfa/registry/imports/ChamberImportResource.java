package org.hirfa.registry.imports;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/chambers/imports")
@Tag(name = "chambers")
public class ChamberImportResource {

    private static final List<String> TABLES = List.of("chambers", "coverage");

    private final ImportDoor door;

    ChamberImportResource(ImportDoor door) {
        this.door = door;
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @RolesAllowed({Role.PLATFORM_ADMIN, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "Takes in a CSV file of chambers or coverage, with a verdict for each row",
            description = "UTF-8, commas or semicolons. `chambers`: code, name_ar, name_fr, seat_wilaya, valid_from, source; optional valid_to, verified. `coverage`: chamber_code, wilaya_code, valid_from, source; optional valid_to, verified. "
                    + "With `dryRun=true` nothing is kept. What is taken in here the country pack does not change any more.")
    @APIResponse(responseCode = "200", description = "the verdicts",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "202", description = "the job that takes a long file in")
    public Response take(@QueryParam("of") @Nullable String of, @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("source") @Nullable String source, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @NotNull byte[] file) {
        return door.take(TABLES, of, new ImportDoor.Asked(dryRun, source, language), file);
    }
}
