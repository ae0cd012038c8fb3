package org.hirfa.registry.membership;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.person.People;
import org.jspecify.annotations.Nullable;

@Path("/api/registry/v1/me/memberships")
@Tag(name = "me")
public class MyMembershipResource {

    private final Memberships memberships;
    private final Consenting consenting;
    private final People people;
    private final Caller caller;

    MyMembershipResource(Memberships memberships, Consenting consenting, People people, Caller caller) {
        this.memberships = memberships;
        this.consenting = consenting;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "The organisations to which the caller belongs, has belonged, or is invited")
    public Mine mine() {
        return new Mine(people.ofAccount(caller.account()).map(person -> memberships.of(List.of(person.id()))).orElse(List.of()));
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Agrees to belong")
    public Mine accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        consenting.accept(id, ifMatch, caller);
        return mine();
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Turns an invitation down")
    public Mine decline(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        consenting.decline(id, ifMatch, caller);
        return mine();
    }

    @POST
    @Path("{id}/leave")
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Leaves; today is the last day")
    public Mine leave(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        consenting.leave(id, ifMatch, caller);
        return mine();
    }

    public record Mine(List<Memberships.Membership> items) {}
}
