package org.hirfa.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

import org.hirfa.platform.Addresses;
import org.hirfa.platform.demo.Applicant;
import org.hirfa.platform.demo.Visitor;

import com.fasterxml.jackson.databind.ObjectMapper;

/// Makes people with accounts, as Keycloak's administrator would: one account can hold one registration only.
final class Accounts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI keycloak;
    private final URI admin;
    private final AtomicInteger made = new AtomicInteger();

    Accounts(Addresses addresses) {
        keycloak = addresses.realm().resolve("/");
        admin = keycloak.resolve("/admin/realms/hirfa/");
    }

    /// Somebody with an account and a national number of their own.
    record Newcomer(Visitor visitor, Applicant applicant) {}

    /// @param trade one of the demo's people, whose name, place and craft the newcomer has
    Newcomer newcomer(String trade) {
        var number = made.incrementAndGet();
        var login = "artisan.test" + number;
        create(login, "{}", "artisan");
        return new Newcomer(Visitor.person(login, "a new artisan"), walkIn(trade, number));
    }

    /// The director of a chamber, who also sits at its counter.
    Visitor director(String chamber) {
        var login = "director.test" + made.incrementAndGet();
        create(login, "{\"chamber\": [\"" + chamber + "\"]}", "chamber_director", "chamber_agent");
        return Visitor.person(login, "the director of " + chamber);
    }

    /// Somebody without an account.
    Applicant walkIn(String trade) {
        return walkIn(trade, made.incrementAndGet());
    }

    /// A client with a good token and no role.
    ///
    /// @param seconds how long its tokens live
    Visitor withoutRoles(int seconds) {
        var id = "no-roles-" + made.incrementAndGet();
        post("clients", """
                {"clientId": "%s", "secret": "hirfa", "serviceAccountsEnabled": true, "standardFlowEnabled": false,
                 "attributes": {"access.token.lifespan": "%d"},
                 "protocolMappers": [{"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                   "config": {"included.custom.audience": "hirfa-api", "access.token.claim": "true"}}]}
                """.formatted(id, seconds));
        return Visitor.system(id, "a client without a role");
    }

    private static Applicant walkIn(String trade, int number) {
        return Applicant.named(trade).withNationalId("99%016d".formatted(number));
    }

    private void create(String login, String attributes, String... roles) {
        var location = post("users", """
                {"username": "%1$s", "enabled": true, "email": "%1$s@example.org", "emailVerified": true, "firstName": "Test",
                 "lastName": "%1$s", "attributes": %2$s, "credentials": [{"type": "password", "value": "hirfa", "temporary": false}]}
                """.formatted(login, attributes)).headers().firstValue("Location").orElseThrow();
        for (var name : roles) {
            var role = send(HttpRequest.newBuilder(admin.resolve("roles/" + name)).GET()).body();
            send(HttpRequest.newBuilder(URI.create(location + "/role-mappings/realm"))
                    .POST(BodyPublishers.ofString("[" + role + "]")));
        }
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(admin.resolve(path)).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.header("Authorization", "Bearer " + adminToken())
                    .header("Content-Type", "application/json").build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("Keycloak: " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String adminToken() throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=keycloak&password=hirfa"))
                .build(), BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }
}
