package org.hirfa.registry.credential;

import java.io.IOException;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Idempotent;
import org.hirfa.http.Page;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.search.PlainText;

import io.quarkus.logging.Log;

/// For the keeper of the registry's keys.
@Path("/api/registry/v1/issuer-keys")
@Tag(name = "issuer keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyKeepingResource {

    private final IssuerKeys keys;
    private final Caller caller;

    KeyKeepingResource(IssuerKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /// @param reason what happened to the key; read by whoever looks into it later
    public record Compromised(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}

    @GET
    @RolesAllowed({Role.PLATFORM_ADMIN, Role.AUDITOR})
    @Operation(summary = "The registry's keys, oldest first, and what each is needed for")
    public Page<IssuerKeyView> all() {
        return new Page<>(keys.all(), null);
    }

    @POST
    @Path("rotate")
    @Idempotent
    @RolesAllowed(Role.PLATFORM_ADMIN)
    @Operation(summary = "Makes a new key that signs from now on; cards signed with the older ones stay good")
    @APIResponse(responseCode = "201", description = "the new key",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IssuerKeyView.class)))
    @APIResponse(responseCode = "409", description = "the keys folder cannot be written: issuer-keys-read-only")
    public Response rotate() {
        try {
            return Response.status(Response.Status.CREATED).entity(keys.rotate()).build();
        } catch (IOException e) {
            Log.warnf("issuer keys not written: %s", e.getClass().getSimpleName());
            throw IssuerKeyProblem.ISSUER_KEYS_READ_ONLY.because();
        }
    }

    @POST
    @Path("{id}/compromise")
    @RolesAllowed(Role.PLATFORM_ADMIN)
    @Operation(summary = "Nothing signed with this key is believed any more; its cards must be replaced")
    @APIResponse(responseCode = "200", description = "the key is published no more",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IssuerKeyView.class)))
    @APIResponse(responseCode = "409", description = "it is the only key that can sign: issuer-key-signs")
    public Response compromise(String id, @NotNull @Valid Compromised order) {
        var key = find(id);
        if (key.state() == IssuerKeyView.State.SIGNING && !keys.hasAnother(id)) {
            throw IssuerKeyProblem.ISSUER_KEY_SIGNS.because();
        }
        keys.compromise(id, caller.subject(), order.reason());
        return Response.ok(find(id)).build();
    }

    private IssuerKeyView find(String id) {
        List<IssuerKeyView> all = keys.all();
        return all.stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow(StandardProblem.NOT_FOUND::because);
    }
}
