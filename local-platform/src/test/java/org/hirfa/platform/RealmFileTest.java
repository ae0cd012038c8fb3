package org.hirfa.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = PlatformBuilder.projectAround(Path.of("").toAbsolutePath()).resolve("keycloak");

    @Test
    void productionHasAllRolesAndClients() throws IOException {
        var realm = production();

        assertThat(texts(realm.at("/roles/realm"), "name")).containsExactlyInAnyOrder("artisan", "chamber_agent",
                "chamber_director", "training_manager", "agency_officer", "agency_client", "association_officer",
                "national_supervisor", "auditor", "chamber_sync", "platform_admin");
        assertThat(texts(realm.get("clients"), "clientId")).containsExactlyInAnyOrder("hirfa-portal", "hirfa-mobile",
                "chamber-48-sync", "chamber-11-sync", "agency-anade", "agency-angem", "agency-cnac");
        assertThat(realm.get("defaultSignatureAlgorithm").asText()).isEqualTo("RS256");
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("passwordPolicy").asText()).contains("length(12)");
    }

    @Test
    void productionHoldsNoPersonAndNoSecret() throws IOException {
        var realm = production();

        assertThat(realm.get("users")).allSatisfy(user -> assertThat(user.has("serviceAccountClientId")).isTrue());
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void publicClientsOfProductionProveThatTheyAskedAndComeBackToExactAddresses() throws IOException {
        for (var client : production().get("clients")) {
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("redirectUris").toString() + client.get("webOrigins")).doesNotContain("*", "http:");
            if (client.get("publicClient").asBoolean()) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
            } else {
                assertThat(client.get("standardFlowEnabled").asBoolean()).isFalse();
                assertThat(client.get("serviceAccountsEnabled").asBoolean()).isTrue();
            }
        }
    }

    @Test
    void tokensOfAllClientsSayAudienceRolesNameAndBody() throws IOException {
        var realm = JSON.readTree(RealmFile.demoRealm(FOLDER));
        var scopes = new TreeMap<String, JsonNode>();
        realm.get("clientScopes").forEach(scope -> scopes.put(scope.get("name").asText(), scope));

        for (var client : realm.get("clients")) {
            var claims = StreamSupport.stream(client.get("defaultClientScopes").spliterator(), false)
                    .flatMap(scope -> scopes.get(scope.asText()).findValuesAsText("claim.name").stream()).toList();
            assertThat(claims).contains("realm_access.roles", "chamber", "agency", "institution", "organisation");
            assertThat(client.get("defaultClientScopes").toString()).contains("profile", "hirfa");
        }
        assertThat(scopes.get("hirfa").findValuesAsText("included.custom.audience")).containsExactly("hirfa-api");
        assertThat(scopes.get("profile").findValuesAsText("protocolMapper")).contains("oidc-full-name-mapper");
    }

    /// The access record shows the name of who read; whoever could change it would read under somebody else's.
    @Test
    void nobodyButAnAdministratorChangesNamesAndBodies() throws IOException {
        for (var realm : List.of(production(), JSON.readTree(FOLDER.resolve("demo/hirfa-realm.json").toFile()))) {
            var profile = JSON.readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0").asText());
            var edit = new TreeMap<String, String>();
            profile.get("attributes").forEach(attribute -> edit.put(attribute.get("name").asText(), attribute.at("/permissions/edit").toString()));

            for (var name : List.of("firstName", "lastName", "chamber", "agency", "institution", "organisation")) {
                assertThat(edit).containsEntry(name, "[\"admin\"]");
            }
            assertThat(realm.get("editUsernameAllowed").asBoolean()).isFalse();
        }
    }

    @Test
    void committedDemoRealmIsProductionWithTheAdditions() throws IOException {
        assertThat(FOLDER.resolve("demo")).isDirectoryContaining("glob:**/hirfa-realm.json");
        assertThat(JSON.readTree(Files.readString(FOLDER.resolve("demo/hirfa-realm.json"))))
                .as("keycloak/README.md tells how to make it again")
                .isEqualTo(JSON.readTree(RealmFile.demoRealm(FOLDER)));
    }

    @Test
    void demoAccountsKeepTheirIdsAndServiceAccountsTheirBodies() throws IOException {
        var realm = JSON.readTree(RealmFile.demoRealm(FOLDER));
        var people = new TreeMap<String, String>();
        realm.get("users").forEach(user -> {
            if (user.has("id")) {
                people.put(user.get("id").asText().substring(34), user.get("username").asText());
            }
        });
        assertThat(people).isEqualTo(Map.ofEntries(Map.entry("01", "artisan.relizane"), Map.entry("02", "agent.relizane"),
                Map.entry("03", "director.relizane"), Map.entry("04", "agent.tamanrasset"),
                Map.entry("05", "director.tamanrasset"), Map.entry("06", "trainer.relizane"),
                Map.entry("07", "officer.anade"), Map.entry("08", "association.algiers"), Map.entry("09", "supervisor"),
                Map.entry("10", "auditor"), Map.entry("11", "admin"),
                Map.entry("12", "agent.algiers"), Map.entry("13", "director.algiers")));
        assertThat(realm.get("users")).anySatisfy(user -> {
            assertThat(user.path("serviceAccountClientId").asText()).isEqualTo("chamber-11-sync");
            assertThat(user.at("/attributes/chamber/0").asText()).isEqualTo("CAM-11");
        });
    }

    @Test
    void mergesEntryByEntryAndReplacesTheRest() throws IOException {
        var merged = RealmFile.merge(
                JSON.readTree("{\"a\": 1, \"uris\": [\"x\"], \"clients\": [{\"clientId\": \"p\", \"k\": 1}, {\"clientId\": \"q\"}]}"),
                JSON.readTree("{\"b\": 2, \"uris\": [\"y\"], \"clients\": [{\"clientId\": \"q\", \"secret\": \"s\"}, {\"clientId\": \"r\"}]}"));

        assertThat(merged).isEqualTo(JSON.readTree("""
                {"a": 1, "uris": ["y"], "b": 2,
                 "clients": [{"clientId": "p", "k": 1}, {"clientId": "q", "secret": "s"}, {"clientId": "r"}]}
                """));
    }

    private static JsonNode production() throws IOException {
        return JSON.readTree(FOLDER.resolve("hirfa-realm.json").toFile());
    }

    private static List<String> texts(JsonNode entries, String member) {
        return StreamSupport.stream(entries.spliterator(), false).map(entry -> entry.get(member).asText()).toList();
    }
}
