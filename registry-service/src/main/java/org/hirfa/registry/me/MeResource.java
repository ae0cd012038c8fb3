package org.hirfa.registry.me;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.registry.application.ApplicationHistory;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.hirfa.registry.person.People;

import io.quarkus.security.Authenticated;

@Path("/api/registry/v1/me")
@Tag(name = "me")
public class MeResource {

    private final People people;
    private final ApplicationHistory applications;
    private final ArtisanDirectory artisans;
    private final Caller caller;

    MeResource(People people, ApplicationHistory applications, ArtisanDirectory artisans, Caller caller) {
        this.people = people;
        this.applications = applications;
        this.artisans = artisans;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Who the caller is here: account, file, applications, register entry")
    public MeView me() {
        var roles = caller.roles().stream().sorted().toList();
        return people.ofAccount(caller.account())
                .map(person -> new MeView(caller.account(), caller.name(), roles, people.view(person.id(), false),
                        applications.of(person.id()), artisans.findByPerson(person.id()).map(MeView.Entry::of).orElse(null)))
                .orElseGet(() -> new MeView(caller.account(), caller.name(), roles, null, List.of(), null));
    }
}
