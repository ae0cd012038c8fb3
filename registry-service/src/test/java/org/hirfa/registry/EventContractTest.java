package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class EventContractTest {

    @Inject
    AgroalDataSource database;

    @Test
    void whatIsToldConformsAndHoldsNoIdentifier() {
        var nationalId = Registry.newNationalId();
        var token = Registry.artisan("contract.path");
        var application = Registry.underReview(token, Registry.application(nationalId, "48-relizane", "0590001", "DIPLOMA")
                .replace("\"mainActivity\"", "\"otherActivities\": [\"0690001\"], \"mainActivity\""));
        Registry.step(Registry.AGENT, application, "request-documents", "{\"items\": [{\"kind\": \"QUALIFICATION\"}]}").statusCode(200);
        Registry.attach(token, application, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        String artisan = Registry.step(Registry.DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId");
        var refused = Registry.underReview(Registry.artisan("contract.refused"));
        Registry.step(Registry.DIRECTOR, refused, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        var told = Stream.of(application, artisan, refused).flatMap(id -> Events.of(database, UUID.fromString(id)).stream()).toList();

        assertThat(told).hasSizeGreaterThan(7).allSatisfy(event -> {
            EventContract.assertValid(event.type(), event.payload());
            assertThat(event.payload()).doesNotContain(nationalId).doesNotContain("661234567").doesNotContain("حي النصر");
        });
        assertThat(told).extracting(Events.Told::topic).containsOnly("hirfa.registry.application", "hirfa.registry.artisan");
    }

    @Test
    void versionsGrowWithEachFact() {
        var application = Registry.underReview(Registry.artisan("contract.versions"));
        Registry.step(Registry.AGENT, application, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\"}]}").statusCode(200);

        var versions = Events.of(database, UUID.fromString(application)).stream()
                .map(event -> io.restassured.path.json.JsonPath.from(event.payload()).getLong("version")).toList();

        assertThat(versions).isEqualTo(List.of(1L, 2L, 3L));
    }

    @Test
    void aDraftIsNobodysBusinessYet() {
        String draft = Registry.apply(Registry.artisan("contract.draft"), Registry.application(Registry.newNationalId())).path("id");

        assertThat(Events.of(database, UUID.fromString(draft))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.submitted.v1", "application.changed.v1", "artisan.registered.v1", "artisan.changed.v1",
            "artisan.suspended.v1", "artisan.resumed.v1", "artisan.struck-off.v1",
            "organisation.registered.v1", "organisation.changed.v1"})
    void examplesConform(String type) {
        EventContract.assertValid(type, EventContract.example(type));
    }
}
