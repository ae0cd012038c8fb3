package org.hirfa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import com.sun.net.httpserver.HttpServer;

/// Publishes the public key of the tests' tokens where Keycloak publishes its own, so that a service under test fetches
/// and checks keys exactly as it does in earnest. Address and key are remembered in system properties: see
/// [PlatformServers].
final class TokenIssuer {

    static final String KEY_ID = "test-key";
    private static final String ADDRESS = "test.platform.issuer";
    private static final String PRIVATE = "test.platform.issuer.key";
    private static final String REALM = "/realms/hirfa";

    private TokenIssuer() {}

    /// The issuer, which is also the address under which its keys are found; started at the first call.
    static synchronized String address() {
        if (System.getProperty(ADDRESS) == null) {
            start();
        }
        return System.getProperty(ADDRESS);
    }

    static PrivateKey privateKey() {
        address();
        try {
            var bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var keys = jwks((RSAPublicKey) pair.getPublic()).getBytes(StandardCharsets.UTF_8);

            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            System.setProperty(PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(ADDRESS, "http://localhost:" + server.getAddress().getPort() + REALM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwks(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0; // the sign byte is no part of the number (RFC 7518, section 6.3.1)
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
