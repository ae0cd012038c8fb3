package org.hirfa.registry;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ApplicationPathTest {

    @Inject
    AgroalDataSource database;

    @Test
    void leadsFromDraftToTheRegister() {
        var amina = Registry.artisan("path.amina");
        String id = Registry.apply(amina, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA")).then()
                .statusCode(201).header("ETag", "\"0\"").body("status", equalTo("DRAFT")).body("chamber", equalTo("CAM-48"))
                .extract().path("id");

        Registry.step(amina, id, "submit", null).statusCode(200).body("status", equalTo("SUBMITTED"))
                .body("receipt.number", matchesPattern("R-\\d{4}-\\d{8}")).body("receipt.temporaryAuthorisationUntil", notNullValue());
        Registry.step(Registry.AGENT, id, "take-in", null).statusCode(200).body("status", equalTo("UNDER_REVIEW"));
        Registry.step(Registry.AGENT, id, "request-documents", """
                {"items": [{"kind": "QUALIFICATION", "note": "diploma"}, {"kind": "PHOTO"}]}
                """).statusCode(200).body("status", equalTo("DOCUMENTS_REQUESTED"));
        Registry.attach(amina, id, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(201)
                .body("contentType", equalTo("image/png"));
        as(amina).get(ROOT + "/applications/" + id).then().body("status", equalTo("DOCUMENTS_REQUESTED"));
        Registry.attach(amina, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        String artisan = Registry.step(Registry.DIRECTOR, id, "accept", null).statusCode(200)
                .body("status", equalTo("ACCEPTED")).body("history.to", hasItems("DRAFT", "SUBMITTED", "UNDER_REVIEW",
                        "DOCUMENTS_REQUESTED", "ACCEPTED"))
                .extract().path("artisanId");

        as(amina).get(ROOT + "/artisans/" + artisan).then().statusCode(200)
                .body("registrationNumber", matchesPattern("DZ\\d{11}")).body("status", equalTo("ACTIVE"));
        assertThat(Events.of(database, UUID.fromString(id))).extracting(Events.Told::type).containsExactly(
                "application.submitted.v1", "application.changed.v1", "application.changed.v1", "application.changed.v1",
                "application.changed.v1", "application.changed.v1");
        assertThat(Events.of(database, UUID.fromString(artisan))).extracting(Events.Told::type)
                .containsExactly("artisan.registered.v1");
    }
}
