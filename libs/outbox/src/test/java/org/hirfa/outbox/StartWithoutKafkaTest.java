package org.hirfa.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// A service starts and works when Kafka was never there.
@QuarkusTest
@TestProfile(StartWithoutKafkaTest.NoKafka.class)
class StartWithoutKafkaTest {

    @Inject
    ChangeLog changeLog;

    public static class NoKafka implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Servers.class, Map.of("kafka", "absent")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void answersRequestsAndKeepsTheirEventsInOrder() {
        var craft = UUID.randomUUID();
        given().post("/crafts/{id}/1/weaving", craft).then().statusCode(200);
        given().post("/crafts/{id}/2/pottery", craft).then().statusCode(200);

        assertThat(changeLog.await(1, Duration.ofSeconds(10))).isTrue();
        assertThat(changeLog.after(0, 10)).extracting(ChangeLog.Change::payload).map(payload -> payload.contains("pottery"))
                .containsExactly(false, true);
    }
}
