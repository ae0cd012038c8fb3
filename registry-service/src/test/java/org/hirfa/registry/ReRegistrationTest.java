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
    void nobodyComesBackAfterDeath() {
        var artisan = Registry.accepted(token, nationalId);
        Entries.attach(AGENT, artisan, "DEATH_CERTIFICATE", "").statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"DEATH\", \"reason\": \"x\", \"diedOn\": \"%s\"}"
                .formatted(Entries.read(token, artisan).extract().<String>path("registeredOn"))).statusCode(200);

        Registry.apply(token, Registry.application(nationalId)).then().statusCode(409).body("type", equalTo("/problems/person-registered"));
        Entries.read(token, artisan).body("status", equalTo("STRUCK_OFF"));
    }
}
