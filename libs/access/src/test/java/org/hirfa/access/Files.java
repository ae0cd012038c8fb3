package org.hirfa.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// A file that can be read, so that callers and accesses can be tried without a service.
@Path("/files")
@Singleton
public class Files {

    @Inject
    Caller caller;

    @Inject
    AccessLog accesses;

    @GET
    @Path("{person}")
    @RolesAllowed({Role.CHAMBER_AGENT, Role.NATIONAL_SUPERVISOR})
    public Map<String, String> read(UUID person) {
        accesses.record(new Access(person, "artisan", "registration"));
        return Map.of("account", caller.account().toString(), "chamber", caller.chamber().orElse("none"),
                "director", Boolean.toString(caller.is(Role.CHAMBER_DIRECTOR)), "name", caller.name());
    }

    @GET
    @Path("{person}/accesses")
    @RolesAllowed(Role.CHAMBER_AGENT)
    public List<AccessView> accesses(UUID person) {
        return accesses.of(List.of(person), null, 50);
    }
}
