package org.hirfa.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.hirfa.embedded.Ports;
import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Applicant;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Paper;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The same build serves Morocco when it is told to, from an empty database.
@ExtendWith(WholePlatform.class)
class OtherCountryIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @Test
    void registryOfMoroccoKnowsItsRegionsAndRegistersByItsOwnPapersAndNumbers(Platform platform, Accounts accounts) throws Exception {
        var jdbc = platform.addresses().jdbc("registry_ma");
        createDatabase(platform);
        int port = Ports.free();
        var process = start(platform, jdbc, port);
        try {
            await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300)).ignoreExceptions()
                    .untilAsserted(() -> assertThat(get(port, "/api/registry/v1/wilayas").path("items")).hasSize(12));
            assertThat(get(port, "/api/registry/v1/wilayas").toString()).contains("فاس");
            assertThat(get(port, "/api/registry/v1/nomenclature").toString()).isNotEmpty();
            registers(new Gateway(platform.addresses(), URI.create("http://127.0.0.1:" + port)), accounts.director("CAM-01"));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void registers(Gateway registry, Visitor director) {
        var applicant = Applicant.named("coppersmith").withNationalId("AB123456").practising("0190001")
                .living(new Applicant.Place("01-tanger", "طنجة"));
        var applications = "/api/registry/v1/applications";
        var application = applications + "/" + registry.create(director, applications, "ma-application", applicant.application())
                .required().at("/id");
        var chamber = new ChamberCounter(registry, director, director);
        // The pack asks for two papers, and knows none of the other country's.
        chamber.attach(application, "NATIONAL_ID");
        chamber.attach(application, "QUALIFICATION");
        var id = "/documents/0199f000-0000-7000-8000-000000000777?kind=FEE_RECEIPT";
        assertThat(registry.put(director, application + id, "application/pdf", Paper.saying("x")).status()).isEqualTo(400);
        registry.act(director, application, "submit", Map.of()).required();
        chamber.takeIn(application);

        var artisan = chamber.accept(application);

        var number = registry.get(director, artisan).required().at("/registrationNumber");
        assertThat(number).matches("MA\\d{11}");
        assertThat(Long.parseLong(number.substring(2)) % 97).isEqualTo(1);
        var card = registry.get(director, chamber.deliverCard(artisan)).required();
        var address = card.at("/verification");
        assertThat(registry.get(Visitor.ANYBODY, address.substring(address.indexOf("/verify/"))).at("/result")).isEqualTo("VALID");
        assertThat(registry.get(director, applications + "?limit=5").items()).hasSize(1);
    }

    private static void createDatabase(Platform platform) throws SQLException {
        try (var connection = DriverManager.getConnection(platform.addresses().jdbc("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database registry_ma owner registry");
        }
    }

    private static Process start(Platform platform, String jdbc, int port) throws IOException {
        var home = Path.of("target/platform").toAbsolutePath();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-jar", PROJECT.resolve("registry-service/target/quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("logs/registry-ma.log").toFile());
        builder.environment().putAll(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", "" + port,
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1", "QUARKUS_MANAGEMENT_PORT", "" + Ports.free(),
                "QUARKUS_DATASOURCE_JDBC_URL", jdbc, "QUARKUS_DATASOURCE_USERNAME", "registry", "QUARKUS_DATASOURCE_PASSWORD", "registry",
                "QUARKUS_OIDC_AUTH_SERVER_URL", platform.addresses().realm().toString(), "HIRFA_COUNTRY", "MA"));
        // Its own Kafka does not exist: reference data needs none, and the other country's events are not its business.
        builder.environment().putAll(Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Ports.free(),
                "HIRFA_KEYS_DIRECTORY", home.resolve("keys-ma").toString(), "HIRFA_KEYS_CREATE_MISSING", "true"));
        return builder.start();
    }

    private static JsonNode get(int port, String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "application/json").GET().build(), BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }
}
