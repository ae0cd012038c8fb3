package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReRegistrationTest {

    @Inject
    AgroalDataSource database;

    private final String token = Registry.artisan("again" + UUID.randomUUID());
    private final String nationalId = Registry.newNationalId();

    @Test
    void whoComesBackHasTheSameNumberAndBothLivesInTheHistory() {
        var artisan = Registry.accepted(token, nationalId);
        String number = Entries.read(token, artisan).extract().path("registrationNumber");
        for (var kind : List.of("CARD_LOSS", "REQUEST", "FEE_RECEIPT", "TAX_CLEARANCE")) {
            Entries.attach(AGENT, artisan, kind, "").statusCode(201);
        }
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"VOLUNTARY\", \"reason\": \"leaves\"}").statusCode(200);

        var again = Registry.accepted(token, nationalId);

        assertThat(again).isEqualTo(artisan);
        Entries.read(token, artisan).body("registrationNumber", equalTo(number)).body("status", equalTo("ACTIVE")).body("departure", nullValue());
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "STRUCK_OFF", "RE_REGISTERED");
        assertThat(Events.of(database, UUID.fromString(artisan))).extracting(Events.Told::type)
                .containsExactly("artisan.registered.v1", "artisan.struck-off.v1", "artisan.changed.v1");
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"VOLUNTARY\", \"reason\": \"leaves\"}").statusCode(409)
                .body("type", equalTo("/problems/papers-missing"));
    }

    @Test
    void whoComesBackIsWhoTheRegisterKnows() {
        var artisan = Registry.accepted(token, nationalId);
        for (var kind : List.of("CARD_LOSS", "REQUEST", "FEE_RECEIPT", "TAX_CLEARANCE")) {
            Entries.attach(AGENT, artisan, kind, "").statusCode(201);
        }
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"VOLUNTARY\", \"reason\": \"leaves\"}").statusCode(200);
        var same = Registry.application(nationalId);
        var others = List.of(same.replace("Benyoucef", "Somebody"), same.replace("أمينة", "سعاد"), same.replace("FEMALE", "MALE"),
                same.replace("1994-05-17", "1990-01-01"), same.replace("\"غليزان\"", "\"وهران\""));

        for (var other : others) {
            Registry.apply(token, other).then().statusCode(409).body("type", equalTo("/problems/registered-otherwise"));
        }
        String draft = Registry.apply(token, same.replace("0661 23 45 67", "0770 11 22 33")).then().statusCode(201).extract().path("id");
        for (var other : others) {
            Registry.as(token).contentType("application/json").header("If-Match", "*").body(other).put(Registry.ROOT + "/applications/" + draft)
                    .then().statusCode(409).body("type", equalTo("/problems/registered-otherwise"));
        }

        Entries.read(token, artisan).body("names.latin.lastName", equalTo("Benyoucef")).body("names.arabic.firstName", equalTo("أمينة"));
        Registry.as(token).get(Registry.ROOT + "/applications/" + draft).then().body("person.sex", equalTo("FEMALE"))
                .body("person.birthDate", equalTo("1994-05-17")).body("person.birthPlace", equalTo("غليزان"));
    }

    @Test
    void nobodyComesBackAfterDeath() {
        var artisan = Registry.accepted(token, nationalId);
        Entries.attach(AGENT, artisan, "DEATH_CERTIFICATE", "").statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"DEATH\", \"reason\": \"x\", \"diedOn\": \"%s\"}"
                .formatted(Entries.read(token, artisan).extract().<String>path("registeredOn"))).statusCode(200);

        Registry.apply(token, Registry.application(nationalId)).then().statusCode(409).body("type", equalTo("/problems/person-registered"));
        Entries.read(token, artisan).body("status", equalTo("STRUCK_OFF"));
    }
}
