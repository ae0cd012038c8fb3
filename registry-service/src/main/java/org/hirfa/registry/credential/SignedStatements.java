package org.hirfa.registry.credential;

import java.text.ParseException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/// Signs and checks the registry's statements (JWS with ES256, RFC 7515 and 7518 section 3.4).
@ApplicationScoped
public class SignedStatements {

    /// Longer than any statement of ours: what is longer is not looked at.
    private static final int LONGEST = 2_000;

    private final IssuerKeys keys;

    SignedStatements(IssuerKeys keys) {
        this.keys = keys;
    }

    /// @return the compact form, which fits into a QR code when the claims are few
    public String sign(JWTClaimsSet claims) {
        var key = keys.signing();
        var statement = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            statement.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("statement not signed", e);
        }
        return statement.serialize();
    }

    /// Reads a statement that we signed. Whether it is still in force is for its owner to say.
    ///
    /// @return empty when it is not readable, not signed by a key of ours, or signed in another way than ES256
    public Optional<JWTClaimsSet> read(String compact) {
        if (compact.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var statement = SignedJWT.parse(compact);
            var header = statement.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
                return Optional.empty();
            }
            var key = keys.byId(header.getKeyID());
            if (key.isEmpty() || !statement.verify(new ECDSAVerifier(key.get()))) {
                return Optional.empty();
            }
            return Optional.of(statement.getJWTClaimsSet());
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }
}
