package org.hirfa.acceptance;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Answer;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.SignedJWT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Nobody comes in with a token that Keycloak did not make, that is over, or that belongs to another office; neither by
/// the gateway nor behind its back.
@ExtendWith(WholePlatform.class)
class TokenIT {

    private static final String PROTECTED = "/api/registry/v1/applications";

    @Test
    void noTokenNoAnswer(Gateway gateway) {
        refused(gateway.get(Visitor.ANYBODY, PROTECTED));
    }

    @Test
    void tokenSignedByAnotherKeyIsRefused(Gateway gateway) throws Exception {
        refused(with(gateway, forged(gateway)));
    }

    @Test
    void tokenWithAlteredClaimsIsRefused(Gateway gateway) {
        var parts = gateway.tokens().tokenOf(Visitor.AGENT_ELSEWHERE).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("CAM-11", "CAM-48");

        refused(with(gateway, parts[0] + "." + encoded(claims) + "." + parts[2]));
    }

    @Test
    void tokenWithoutSignatureIsRefused(Gateway gateway) {
        var claims = gateway.tokens().tokenOf(Visitor.AGENT).split("\\.")[1];

        refused(with(gateway, encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + "."));
    }

    @Test
    void tokenForAnotherAudienceIsRefused(Gateway gateway, Platform platform) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                        platform.addresses().realm().resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=keycloak&password=hirfa"))
                .build(), HttpResponse.BodyHandlers.ofString()).body();

        refused(with(gateway, answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1")));
    }

    @Test
    void expiredTokenIsRefused(Gateway gateway, Accounts accounts) {
        var token = gateway.tokens().tokenOf(accounts.withoutRoles(2));

        assertThat(with(gateway, token).status()).isNotEqualTo(401);
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> refused(with(gateway, token)));
    }

    @Test
    void serviceBehindTheGatewayChecksForItself(Gateway gateway, Platform platform) throws Exception {
        for (var service : List.of("registry", "training", "funding")) {
            var path = Map.of("registry", PROTECTED, "training", "/api/training/v1/me/certificates", "funding", "/api/funding/v1/dossiers").get(service);
            var direct = platform.addresses().service(service).resolve(path);
            var answer = gateway.send(HttpRequest.newBuilder(direct).header("Authorization", "Bearer " + forged(gateway)).GET());

            assertThat(answer.status()).as(service).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void anotherChambersDirectorFindsNothingToActUpon(Gateway gateway, Accounts accounts) {
        var chamber = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        var application = chamber.draft(accounts.walkIn("weaver"));
        chamber.submit(application, "REQUEST");

        for (var action : List.of("take-in", "accept", "refuse", "request-documents")) {
            var body = switch (action) {
                case "refuse" -> Map.of("reasons", List.of("theirs"));
                case "request-documents" -> Map.of("items", List.of(Map.of("kind", "QUALIFICATION")));
                default -> Map.of();
            };
            var answer = gateway.act(Visitor.DIRECTOR_ELSEWHERE, application, "*", action, body);
            assertThat(answer.status()).as(action).isEqualTo(404);
        }
        assertThat(gateway.get(Visitor.AGENT, application).at("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void artisanMayNotDoTheChambersWork(Gateway gateway, Accounts accounts) {
        var newcomer = accounts.newcomer("weaver");
        var application = PROTECTED + "/" + gateway.create(newcomer.visitor(), PROTECTED, "own-" + newcomer.visitor().login(),
                newcomer.applicant().application()).required().at("/id");
        gateway.act(newcomer.visitor(), application, "submit", Map.of()).required();

        var answer = gateway.act(newcomer.visitor(), application, "take-in", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    private static Answer with(Gateway gateway, String token) {
        return gateway.send(gateway.request(Visitor.ANYBODY, PROTECTED).setHeader("Authorization", "Bearer " + token).GET());
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    /// The director's own claims under the right key id, signed by somebody else.
    private static String forged(Gateway gateway) throws NoSuchAlgorithmException, JOSEException, ParseException {
        var genuine = SignedJWT.parse(gateway.tokens().tokenOf(Visitor.DIRECTOR));
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var forged = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(genuine.getHeader().getKeyID()).build(),
                genuine.getJWTClaimsSet());
        forged.sign(new RSASSASigner(keys.generateKeyPair().getPrivate()));
        return forged.serialize();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
