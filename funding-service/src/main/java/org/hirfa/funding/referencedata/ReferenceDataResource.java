package org.hirfa.funding.referencedata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.hirfa.access.Role;

/// Loads the pack's files again after they were corrected, without a restart.
@Path("/api/funding/v1/reference-data")
public class ReferenceDataResource {

    private final ReferenceData data;

    ReferenceDataResource(ReferenceData data) {
        this.data = data;
    }

    /// @param loaded false when nothing had changed
    public record Loaded(boolean loaded) {}

    @POST
    @RolesAllowed(Role.PLATFORM_ADMIN)
    public Loaded load() {
        return new Loaded(data.load());
    }
}
