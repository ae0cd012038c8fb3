package org.hirfa.gateway;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
            "/api/registry/v1/wilayas?limit=3&cursor=a%2Fb, registry",
            "/api/registry/v1/wilayas/48/communes, registry",
            "/verify/eyJh.eyJi.c-_d, registry",
            "/.well-known/hirfa/jwks.json, registry",
            "/.well-known/hirfa/training/jwks.json, training",
            "/api/training/v1/sessions?status=OPEN, training",
            "/api/training/v1/certificates/verify/16-2026-000001, training",
            "/api/training/v1/institutions, training",
    })
    void carriesEachPublicPathUnchangedToItsService(String path, String service) {
        var answer = send(to(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        var seen = new JsonObject(answer.body());
        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/registry/v1/applications", "/api/registry/v1/me", "/api/registry/v1/artisans/1",
            "/api/training/v1/sessions/1/enrolments", "/api/training/v1/certificates/1", "/api/funding/v1/dossiers",
            "/api/funding/v1/eligibility/48-1", "/api/funding/v1/schemes/A/versions"})
    void asksForATokenEverywhereElse(String path) {
        var answer = send(to(path));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"hirfa\"");
        assertThat(registry.received).isEmpty();
        assertThat(training.received).isEmpty();
    }

    @Test
    void asksForATokenToWriteWhereAnybodyMayRead() {
        assertProblem(send(to("/api/training/v1/sessions").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                401, "unauthenticated");
        assertThat(training.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui", "/api", "/api/registry",
            "/api/registry/v1", "/api/registry/v2/artisans", "/api/other/v1/x", "/verify", "/realms/hirfa",
            "/openapi-ui/index.html", "/docs/index.html", "/problems/no-such-problem", "/openapi/keycloak",
            "/favicon.ico", "/META-INF/resources/openapi-ui/index.html", "/API/registry/v1/wilayas"})
    void knowsNothingElse(String path) {
        assertProblem(send(asPerson(path)), 404, "not-found");
        assertThat(registry.received).isEmpty();
    }

    @Test
    void showsHealthAndMetersOnTheManagementPortAlone() {
        assertThat(send(HttpRequest.newBuilder(management.resolve("/q/health"))).statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(management.resolve("/api/registry/v1/wilayas"))).statusCode()).isEqualTo(404);
        send(to("/api/registry/v1/wilayas"));

        var meters = send(HttpRequest.newBuilder(management.resolve("/q/metrics"))).body();
        assertThat(meters)
                .contains("hirfa_gateway_requests_total{route=\"registry\",status=\"200\"}")
                .contains("hirfa_gateway_breaker{upstream=\"training\"}")
                .contains("hirfa_gateway_tokens_total{result=\"remembered\"}")
                .contains("hirfa_gateway_limited_total{kind=\"anonymous\"}")
                .contains("hirfa_gateway_duration_seconds_count{route=\"registry\"}");
    }

    @Test
    void answersHeadLikeGetWithoutTheBody() {
        var answer = send(to("/api/registry/v1/wilayas").HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(registry.last().method()).isEqualTo("HEAD");
        var page = send(to("/docs").HEAD());
        assertThat(page.body()).isEmpty();
        assertThat(page.headers().firstValueAsLong("Content-Length").orElse(0))
                .isEqualTo(send(to("/docs")).body().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({"/docs, 'GET, HEAD, OPTIONS'", "/api/registry/v1/applications, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'"})
    void tellsWhichMethodsThereAre(String path, String methods) {
        var answer = send(to(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).hasValue(methods);
        assertThat(registry.received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TRACE, /api/registry/v1/wilayas", "PROPFIND, /api/registry/v1/wilayas", "POST, /docs", "DELETE, /problems/not-found"})
    void refusesMethodsThatAreNoneHere(String method, String path) {
        var answer = send(to(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
        assertThat(registry.received).isEmpty();
    }
}
