package org.hirfa.registry.journey;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Role;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.person.People;

@Path("/api/registry/v1/artisans/{id}/journey")
@Tag(name = "artisans")
public class ArtisanJourneyResource {

    private final ArtisanReach reach;
    private final People people;
    private final Telling telling;

    ArtisanJourneyResource(ArtisanReach reach, People people, Telling telling) {
        this.reach = reach;
        this.people = people;
        this.telling = telling;
    }

    @GET
    @RolesAllowed({Role.ARTISAN, Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR, Role.NATIONAL_SUPERVISOR})
    @Operation(summary = "An artisan's way through all services")
    public JourneyView journey(@PathParam("id") UUID id) {
        var artisan = reach.read(id, "journey");
        return telling.of(people.get(artisan.personId()));
    }
}
