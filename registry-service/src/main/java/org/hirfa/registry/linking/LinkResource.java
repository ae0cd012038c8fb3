package org.hirfa.registry.linking;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;

@Path("/api/registry/v1/me/link")
@Tag(name = "me")
public class LinkResource {

    private final Linking linking;
    private final Caller caller;

    LinkResource(Linking linking, Caller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "Redeems a code: the caller's account stands for the person from now on")
    public LinkedView redeem(@NotNull @Valid RedeemCode order) {
        return switch (linking.redeem(order.code(), caller)) {
            case LinkOutcome.Linked(var person) -> new LinkedView(person);
            case LinkOutcome.Wrong _ -> throw LinkProblem.LINK_CODE_WRONG.because();
            case LinkOutcome.TriesUsed _ -> throw LinkProblem.LINK_TRIES_USED.because();
        };
    }

    public record LinkedView(UUID personId) {}
}
