package org.hirfa.registry.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a wallet, or whoever a wallet shows a card to, reads about its type and its issuer.
@Path("/.well-known")
@Tag(name = "verification")
@Produces(MediaType.APPLICATION_JSON)
public class IssuerMetadataResource {

    private static final String FRESH = "public, max-age=3600";

    private final CardType type;

    IssuerMetadataResource(CardType type) {
        this.type = type;
    }

    /// @param keys where the issuer's public keys are
    record Issuer(String issuer, @JsonProperty("jwks_uri") String keys) {}

    @GET
    @Path("hirfa/credentials/artisan-card")
    @PermitAll
    @Operation(summary = "The type of the card as a credential (SD-JWT VC type metadata)")
    @APIResponse(responseCode = "200", description = "the metadata",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CardType.Metadata.class)))
    public Response type() {
        return Response.ok(type.metadata()).header("Cache-Control", FRESH).build();
    }

    @GET
    @Path("jwt-vc-issuer")
    @PermitAll
    @Operation(summary = "Who issues credentials here, and with which keys (JWT VC issuer metadata)")
    @APIResponse(responseCode = "200", description = "the metadata",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Issuer.class)))
    public Response issuer() {
        return Response.ok(new Issuer(type.issuer(), type.issuer() + "/.well-known/hirfa/jwks.json")).header("Cache-Control", FRESH).build();
    }
}
