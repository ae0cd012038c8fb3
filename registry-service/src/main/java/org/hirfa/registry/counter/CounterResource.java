package org.hirfa.registry.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1")
@Tag(name = "artisans")
public class CounterResource {

    private final Counters counters;
    private final Caller caller;

    CounterResource(Counters counters, Caller caller) {
        this.counters = counters;
        this.caller = caller;
    }

    @GET
    @Path("artisans/counters")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "How many artisans there are in the caller's reach, or in one chamber or wilaya of it")
    public CountersView count(@QueryParam("chamber") @Nullable String chamber, @QueryParam("wilaya") @Nullable String wilaya) {
        return counters.count(chamber, wilaya, caller);
    }
}
