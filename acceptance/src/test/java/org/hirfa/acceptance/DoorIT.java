package org.hirfa.acceptance;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.hirfa.platform.demo.Answer;
import org.hirfa.platform.demo.Applicant;
import org.hirfa.platform.demo.ArtisanPath;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Listener;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;

import static org.assertj.core.api.Assertions.assertThat;

/// The one door: what is behind it, described truly, and nothing else.
@ExtendWith(WholePlatform.class)
class DoorIT {

    /// Below what the documents describe.
    private static final int FEWEST_PATHS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/q/openapi", "/q/dev", "/metrics", "/health", "/realms/hirfa", "/admin",
            "/api/registry/v2/wilayas", "/api/nothing/v1/things", "/api/registry/v1/../../../q/health", "/api/registry/v1/%2e%2e/%2e%2e/q/health",
            "//q/health", "/api/registry/v1/;x=/../q/health", "/verify/../q/health", "/.git/config", "/.well-known/hirfa/../../q/health"})
    void nothingElseIsBehindIt(String path, Gateway gateway) {
        for (var who : new Visitor[] {Visitor.ANYBODY, Visitor.person("admin", "the administrator")}) {
            var answer = gateway.send(gateway.request(who, "/").uri(URI.create(gateway.origin() + path)).GET());

            assertThat(answer.status()).as(path).isIn(400, 401, 404);
            assertThat(answer.problem()).as(path).isNotEmpty();
            assertThat(answer.text()).doesNotContain("\"UP\"", "jvm_", "openapi:");
        }
    }

    @ParameterizedTest
    @CsvSource({"registry, /api/registry/v1/", "training, /api/training/v1/", "funding, /api/funding/v1/"})
    void documentIsValidAndEveryPathOfItIsThere(String service, String prefix, Gateway gateway, Accounts accounts) {
        var nobodySpecial = accounts.withoutRoles(600);
        var session = new ArtisanPath(gateway, Listener.NOBODY, Visitor.ARTISAN, Applicant.named("potter")).training()
                .offer("door-session", LocalDate.now(Clock.system(ZoneId.of("Africa/Algiers")))).at("/id");
        var document = documentOf(gateway, service);
        var absent = new ArrayList<String>();

        document.getPaths().forEach((path, item) -> {
            assertThat(path).matches(own -> own.startsWith(prefix) || own.startsWith("/.well-known/hirfa/")
                    || own.equals("/.well-known/jwt-vc-issuer") || own.startsWith("/verify/"));
            item.readOperationsMap().forEach((method, operation) -> {
                var answer = gateway.send(gateway.request(nobodySpecial, filled(path, session)).method(method.name(), BodyPublishers.ofString("{}"))
                        .setHeader("Content-Type", "application/json").setHeader("Idempotency-Key", UUID.randomUUID().toString()));
                // Somebody without a role is refused where a role is needed, and answered where none is, if only that a file is wanted or that there is no
                // such thing; where nothing is, the router says so.
                var knows = answer.status() == 404 && !answer.problem().equals("not-found");
                if (!knows && !Set.of(200, 400, 403, 415).contains(answer.status())) {
                    absent.add(method + " " + path + " " + answer.status());
                }
            });
        });

        assertThat(absent).isEmpty();
        assertThat(document.getPaths()).hasSizeGreaterThan(FEWEST_PATHS);
    }

    @Test
    void documentsAreListedAndReadInOnePage(Gateway gateway) {
        var page = gateway.send(gateway.request(Visitor.ANYBODY, "/docs").setHeader("Accept", "text/html").GET());
        var assets = Pattern.compile("(?:src|href)=\"(/docs/[^\"]+)\"").matcher(page.text()).results().map(found -> found.group(1)).toList();

        assertThat(gateway.get(Visitor.ANYBODY, "/openapi").json().path("documents").findValuesAsText("url"))
                .containsExactlyInAnyOrder("/openapi/registry", "/openapi/training", "/openapi/funding");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(assets).isNotEmpty().allSatisfy(asset -> assertThat(gateway.get(Visitor.ANYBODY, asset).status()).isEqualTo(200));
    }

    @Test
    void everyAnswerCarriesTheHeadersThatGuardBrowsers(Gateway gateway) {
        for (var path : new String[] {"/api/registry/v1/wilayas", "/api/registry/v1/applications", "/nowhere"}) {
            var answer = gateway.get(Visitor.ANYBODY, path);

            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).isNotEmpty();
            assertThat(answer.header("Server")).as(path).isEmpty();
        }
    }

    @Test
    void referenceDataIsThereForAnybody(Gateway gateway) {
        assertThat(gateway.get(Visitor.ANYBODY, "/api/registry/v1/wilayas?limit=200&on=2026-12-31").items()).hasSize(58);
        assertThat(gateway.get(Visitor.ANYBODY, "/api/registry/v1/wilayas?limit=200&on=2027-01-01").items()).hasSize(69);
        assertThat(gateway.get(Visitor.ANYBODY, "/api/registry/v1/wilayas/48/communes").items()).hasSize(38);
        assertThat(gateway.get(Visitor.ANYBODY, "/api/funding/v1/schemes").items()).hasSize(4);
        assertThat(all(gateway, "/api/training/v1/institutions")).isEqualTo(1_932);
    }

    @Test
    void clientThatAsksTooOftenIsToldWhenToComeBack(Gateway gateway) {
        var who = Visitor.person("auditor", "somebody in a hurry");
        Answer answer = gateway.get(who, "/api/registry/v1/wilayas/48");
        for (int i = 0; i < 2_000 && answer.status() == 200; i++) {
            answer = gateway.get(who, "/api/registry/v1/wilayas/48");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(gateway.get(Visitor.AGENT, "/api/registry/v1/wilayas/48").status()).as("others go on").isEqualTo(200);
    }

    private static OpenAPI documentOf(Gateway gateway, String service) {
        var text = gateway.get(Visitor.ANYBODY, "/openapi/" + service);
        var parsed = new OpenAPIV3Parser().readContents(text.text());

        assertThat(text.status()).isEqualTo(200);
        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        return parsed.getOpenAPI();
    }

    /// The path of something that is there for anybody; for what is not for anybody, any id does.
    private static String filled(String path, String session) {
        var known = Map.of("sessions", session, "chambers", "CAM-48", "wilayas", "48", "programmes", "GERME", "institutions", "01838", "agencies", "ANADE",
                "schemes", "ANADE-TRIANGULAR", "verify", "x.y.z");
        var filled = new StringBuilder();
        var before = "";
        for (var part : path.substring(1).split("/")) {
            filled.append('/').append(!part.startsWith("{") ? part : part.equals("{date}") ? "2026-01-01"
                    : known.getOrDefault(before, UUID.randomUUID().toString()));
            before = part;
        }
        return filled.toString();
    }

    private static int all(Gateway gateway, String list) {
        int rows = 0;
        var next = "";
        do {
            var page = gateway.get(Visitor.ANYBODY, list + "?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next)).required();
            rows += page.items().size();
            next = page.at("/next");
        } while (!next.isEmpty());
        return rows;
    }
}
