package org.hirfa.registry.wallet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.card.PrintableCards.OwnCard;
import org.hirfa.registry.credential.SignedStatements;
import org.hirfa.registry.status.StatusAddresses;
import org.jspecify.annotations.Nullable;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWK;

/// Issues a card as an SD-JWT VC.
@ApplicationScoped
class WalletCredential {

    private static final JOSEObjectType TYPE = new JOSEObjectType("dc+sd-jwt");

    private final CardType type;
    private final CardClaims claims;
    private final StatusAddresses statuses;
    private final SignedStatements statements;
    private final LegalCalendar calendar;
    private final Clock clock;

    WalletCredential(CardType type, CardClaims claims, StatusAddresses statuses, SignedStatements statements, LegalCalendar calendar,
            Clock clock) {
        this.type = type;
        this.claims = claims;
        this.statuses = statuses;
        this.statements = statements;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @param holderKey the wallet's public key: then only the wallet that holds the private one can show the credential (`cnf`,
    ///     RFC 7800)
    String issue(OwnCard own, @Nullable JWK holderKey) {
        var builder = new SDObjectBuilder();
        builder.putClaim("iss", type.issuer());
        builder.putClaim("vct", type.address());
        builder.putClaim("iat", clock.instant().getEpochSecond());
        builder.putClaim("exp", own.card().validUntil().plusDays(1).atStartOfDay(calendar.zone()).toEpochSecond());
        if (own.place() != null) {
            builder.putClaim("status", statuses.claim(own.place()));
        }
        if (holderKey != null) {
            builder.putClaim("cnf", Map.of("jwk", holderKey.toJSONObject()));
        }
        var disclosures = new ArrayList<Disclosure>();
        claims.of(own.card()).forEach((name, value) -> disclosures.add(builder.putSDClaim(name, value)));
        return new SDJWT(statements.sign(TYPE, builder.build(true)), disclosures).toString();
    }
}
