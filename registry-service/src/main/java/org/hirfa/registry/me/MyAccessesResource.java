package org.hirfa.registry.me;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.AccessView;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

@Path("/api/registry/v1/me/accesses")
@Tag(name = "me")
public class MyAccessesResource {

    private final People people;
    private final Readers readers;
    private final Caller caller;

    MyAccessesResource(People people, Readers readers, Caller caller) {
        this.people = people;
        this.readers = readers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Who has read the caller's file here, newest first")
    public Page<AccessView> accesses(@BeanParam Paging paging) {
        return people.ofAccount(caller.account()).map(PersonFacts::id).map(person -> readers.of(person, paging))
                .orElse(new Page<>(List.of(), null));
    }
}
