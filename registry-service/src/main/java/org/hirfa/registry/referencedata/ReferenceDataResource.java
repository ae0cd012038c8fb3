package org.hirfa.registry.referencedata;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.countrypack.CountryPack;

@Path("/api/registry/v1/reference-data")
@Tag(name = "reference data")
public class ReferenceDataResource {

    private final ReferenceData data;
    private final CountryPack pack;

    ReferenceDataResource(ReferenceData data, CountryPack pack) {
        this.data = data;
        this.pack = pack;
    }

    @POST
    @RolesAllowed(Role.PLATFORM_ADMIN)
    @Operation(summary = "Loads what has changed in the country pack; asking again changes nothing")
    public Loaded load() {
        return new Loaded(pack.code(), data.load());
    }

    /// @param country the pack that this deployment serves
    /// @param loaded the parts that were new or had changed
    public record Loaded(String country, List<String> loaded) {}
}
