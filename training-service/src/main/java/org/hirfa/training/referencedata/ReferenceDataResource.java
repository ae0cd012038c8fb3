package org.hirfa.training.referencedata;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.hirfa.access.Role;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/reference-data")
@RunOnVirtualThread
public class ReferenceDataResource {

    private final ReferenceLoading loading;

    ReferenceDataResource(ReferenceLoading loading) {
        this.loading = loading;
    }

    /// Loads what has changed in the pack since; asking again does no harm.
    @POST
    @RolesAllowed(Role.PLATFORM_ADMIN)
    public Loaded reload() {
        return new Loaded(loading.loadChanged());
    }

    /// @param loaded what had changed; empty when nothing had
    public record Loaded(List<String> loaded) {}
}
