package org.hirfa.registry.duplicate;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;

/// What was merged into an entry: the other half of its history.
@Path("/api/registry/v1")
@Tag(name = "artisans")
public class MergedResource {

    private final MergedEntries merged;

    MergedResource(MergedEntries merged) {
        this.merged = merged;
    }

    @GET
    @Path("artisans/{id}/merged")
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "The entries that this one stands for besides itself, each with a history, applications and papers of its own")
    public List<EntryView> of(@PathParam("id") UUID id) {
        return merged.of(id);
    }
}
