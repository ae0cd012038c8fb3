package org.hirfa.registry.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.registry.artisan.ArtisanView;

@Path("/api/registry/v1")
@Tag(name = "artisans")
public class FindingResource {

    private final Finding finding;
    private final Asking asking;

    FindingResource(Finding finding, Asking asking) {
        this.finding = finding;
        this.asking = asking;
    }

    @GET
    @Path("artisans")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The artisans in the scope of the caller's chamber, or those who answer a search",
            description = "`search` is one box: a registration number, a card's number, a telephone number, or a name in Arabic or Latin "
                    + "letters. Names are found without their marks, with any seat of the hamza, in other spellings, and with a slip of "
                    + "the pen; those that match best come first. A word of one or two letters must be a whole word of the name.")
    @APIResponse(responseCode = "200", description = "the entries; who was merged into another entry is found as that one")
    @APIResponse(responseCode = "400", description = "a value that no entry can have, or a search without a letter or digit")
    @APIResponse(responseCode = "422", description = "the search took too long and was stopped")
    public Page<ArtisanView> list(@BeanParam SearchParameters parameters, @BeanParam Paging paging) {
        return finding.page(asking.understand(parameters), Hit.of(paging.after(2)), paging.limit());
    }
}
