package org.hirfa.funding.eligibility;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;

/// Makes an answer into proof: a compact JWS (ES256) whose payload is the whole answer with its issuer and time.
///
/// The payload is canonical JSON (sorted names, no spaces, integers only), so that two copies of a proof can be compared
/// by their bytes.
@ApplicationScoped
class AnswerSigning {

    private static final JOSEObjectType TYPE = new JOSEObjectType("hirfa-eligibility+jws");

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final IssuerKeys keys;
    private final Clock clock;
    private final String issuer;

    AnswerSigning(IssuerKeys keys, Clock clock, IssuerConfig config) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = config.publicOrigin() + "/api/funding";
    }

    /// What is signed.
    record Signed(Answer answer, long iat, String iss) {}

    Answer sign(Answer answer) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
        try {
            var payload = CANONICAL.writeValueAsString(new Signed(answer, clock.instant().getEpochSecond(), issuer));
            var proof = new JWSObject(header, new Payload(payload));
            proof.sign(new ECDSASigner(key));
            return answer.signedAs(proof.serialize());
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("answer not signed", e);
        }
    }
}
