package org.hirfa.registry.me;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.AccessView;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.registry.artisan.ArtisanReach;

@Path("/api/registry/v1/artisans/{id}/accesses")
@Tag(name = "artisans")
public class ArtisanAccessesResource {

    private static final String WHAT = "accesses";

    private final ArtisanReach reach;
    private final Readers readers;
    private final Caller caller;

    ArtisanAccessesResource(ArtisanReach reach, Readers readers, Caller caller) {
        this.reach = reach;
        this.readers = readers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.ARTISAN, Role.NATIONAL_SUPERVISOR, Role.AUDITOR})
    @Operation(summary = "Who has read an artisan's file here, newest first: for the artisan and for oversight")
    public Page<AccessView> accesses(@PathParam("id") UUID id, @BeanParam Paging paging) {
        var artisan = caller.isAny(Role.NATIONAL_SUPERVISOR, Role.AUDITOR) ? reach.oversee(id, WHAT) : reach.own(id);
        return readers.of(artisan.personId(), paging);
    }
}
