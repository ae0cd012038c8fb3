package org.hirfa.funding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;

/// The committed document is the one the code makes, so that a change of the interface is seen when it is reviewed.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "contracts", "openapi", "funding.yaml");
    private static final Path MADE = Path.of("target", "openapi", "funding.yaml");

    @Test
    void isTheCommittedOne() throws IOException {
        var made = RestAssured.given().accept("application/yaml").get("/q/openapi").then().statusCode(200).extract().asString();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);

        assertThat(Files.exists(COMMITTED) ? Files.mismatch(COMMITTED, MADE) : 0)
                .as("first byte that differs; when the change is meant: cp funding-service/%s contracts/openapi/funding.yaml", MADE)
                .isEqualTo(-1);
    }

    /// OpenAPI 3.1 requires a description of every answer; and a body without a shape tells a client nothing.
    @Test
    void everyAnswerIsDescribedAndEveryBodyHasAShape() throws IOException {
        var document = new ObjectMapper().readTree(RestAssured.given().accept("application/json").get("/q/openapi").asString());

        assertThat(document.path("paths").size()).isPositive();
        for (var operation : document.path("paths").findParents("responses")) {
            for (var answer : operation.path("responses")) {
                assertThat(answer.path("description").asText()).as(operation.path("summary").asText()).isNotBlank();
                // Dead letters answer with what the library gives them, which it alone can describe.
                if (answer.has("content") && !operation.path("tags").toString().contains("Dead Letter")) {
                    assertThat(answer.at("/content/application~1json/schema").size()).as(operation.path("summary").asText()).isPositive();
                }
            }
        }
    }
}
