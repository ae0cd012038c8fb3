package org.hirfa.registry.credential;

import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/// Signs and checks the registry's statements (JWS with ES256, RFC 7515 and 7518 section 3.4).
@ApplicationScoped
public class SignedStatements {

    /// Longer than any statement of ours: what is longer is not looked at.
    private static final int LONGEST = 2_000;

    private final IssuerKeys keys;
    private final LegalCalendar calendar;

    SignedStatements(IssuerKeys keys, LegalCalendar calendar) {
        this.keys = keys;
        this.calendar = calendar;
    }

    /// @return the compact form, which fits into a QR code when the claims are few
    public String sign(JWTClaimsSet claims) {
        return sign(null, claims);
    }

    /// @param type what kind of statement it is (RFC 8725, section 3.11), for those that are not told apart by where they stand
    public String sign(@Nullable JOSEObjectType type, JWTClaimsSet claims) {
        return sign(keys.signing(), type, claims);
    }

    /// The same with the key that has signed it before, so that a card's code stays what was printed on it; with today's key
    /// when that one's private half is gone.
    public String signAgain(@Nullable String keyId, JWTClaimsSet claims) {
        return sign(Optional.ofNullable(keyId).flatMap(keys::ownTrusted).orElseGet(keys::signing), null, claims);
    }

    /// @param claims as a JSON object, for statements whose claims are not those of a JWT alone
    public String sign(JOSEObjectType type, Map<String, Object> claims) {
        try {
            return sign(type, JWTClaimsSet.parse(claims));
        } catch (ParseException e) {
            throw new IllegalArgumentException("no claims of a statement", e);
        }
    }

    private String sign(ECKey key, @Nullable JOSEObjectType type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).type(type).build();
        var statement = new SignedJWT(header, claims);
        try {
            statement.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("statement not signed", e);
        }
        if (claims.getExpirationTime() != null) {
            keys.needUntil(key.getKeyID(), claims.getExpirationTime().toInstant().atZone(calendar.zone()).toLocalDate());
        }
        return statement.serialize();
    }

    /// What a statement says, and which key vouches for it.
    public record Read(String keyId, JWTClaimsSet claims) {}

    /// Reads a statement that we signed. Whether it is still in force is for its owner to say.
    ///
    /// @return empty when it is not readable, not signed by a key of ours, or signed in another way than ES256
    public Optional<Read> read(String compact) {
        if (compact.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var statement = SignedJWT.parse(compact);
            var header = statement.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null || header.getType() != null) {
                return Optional.empty();
            }
            var key = keys.byId(header.getKeyID());
            if (key.isEmpty() || !statement.verify(new ECDSAVerifier(key.get()))) {
                return Optional.empty();
            }
            return Optional.of(new Read(header.getKeyID(), statement.getJWTClaimsSet()));
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }
}
