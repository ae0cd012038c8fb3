package org.hirfa.registry.journey;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.person.People;

@Path("/api/registry/v1/me/journey")
@Tag(name = "me")
public class MyJourneyResource {

    private final People people;
    private final Telling telling;
    private final Caller caller;

    MyJourneyResource(People people, Telling telling, Caller caller) {
        this.people = people;
        this.telling = telling;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "The caller's way through all services; empty before the first application")
    public JourneyView journey() {
        return people.ofAccount(caller.account()).map(telling::of).orElse(new JourneyView(List.of()));
    }
}
