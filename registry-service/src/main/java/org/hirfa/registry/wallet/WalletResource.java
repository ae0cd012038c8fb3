package org.hirfa.registry.wallet;

import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.card.PrintableCards;
import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;

/// The holder's own card for a wallet.
@Path("/api/registry/v1")
@Tag(name = "cards")
public class WalletResource {

    private static final String MEDIA_TYPE = "application/dc+sd-jwt";

    private final PrintableCards cards;
    private final WalletCredential credential;
    private final Caller caller;

    WalletResource(PrintableCards cards, WalletCredential credential, Caller caller) {
        this.cards = cards;
        this.credential = credential;
        this.caller = caller;
    }

    /// @param jwk the wallet's public key, EC P-256 (RFC 7517)
    record BindTo(@NotNull @Size(max = 12) Map<@Size(max = 40) String, Object> jwk) {}

    @GET
    @Path("cards/{id}/credential")
    @Produces(MEDIA_TYPE)
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "The caller's own card as an SD-JWT VC")
    @APIResponse(responseCode = "200", description = "a JWT of type dc+sd-jwt with its disclosures")
    @APIResponse(responseCode = "409", description = "card-state: it has not been handed over, or is no longer good")
    public Response issue(UUID id) {
        return issue(id, null);
    }

    @POST
    @Path("cards/{id}/credential")
    @Produces(MEDIA_TYPE)
    @RolesAllowed(Role.ARTISAN)
    @Operation(summary = "The same, bound to the key of a wallet: nobody else can show it")
    @APIResponse(responseCode = "200", description = "a JWT of type dc+sd-jwt with its disclosures")
    @APIResponse(responseCode = "409", description = "card-state: it has not been handed over, or is no longer good")
    public Response issueBound(UUID id, @NotNull @Valid BindTo order) {
        return issue(id, publicKey(order.jwk()));
    }

    private Response issue(UUID id, @Nullable JWK holderKey) {
        return Response.ok(credential.issue(cards.own(id, caller), holderKey), MEDIA_TYPE)
                .header("Cache-Control", "private, no-store").build();
    }

    /// Only what makes the key a key is taken over. A private key is refused: it should never have left the wallet.
    private static JWK publicKey(Map<String, Object> jwk) {
        try {
            var key = ECKey.parse(jwk);
            if (key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw StandardProblem.INVALID_INPUT.because().at("jwk", "unknown-value");
            }
            key.toECPublicKey();
            return new ECKey.Builder(Curve.P_256, key.getX(), key.getY()).build();
        } catch (ParseException | JOSEException | IllegalStateException | IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("jwk", "unknown-value");
        }
    }
}
