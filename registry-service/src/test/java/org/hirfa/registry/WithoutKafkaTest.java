package org.hirfa.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.embedded.Ports;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;

/// Nobody listens where the broker should be: requests are answered all the same, and what is to be told waits.
@QuarkusTest
@TestProfile(WithoutKafkaTest.BrokerAway.class)
class WithoutKafkaTest {

    @Inject
    AgroalDataSource database;

    @Test
    void anArtisanIsRegisteredAllTheSame() {
        var artisan = Registry.accepted(Registry.artisan("without.kafka"));

        assertThat(Events.of(database, UUID.fromString(artisan))).extracting(Events.Told::type).containsExactly("artisan.registered.v1");
    }

    public static class BrokerAway implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NoBroker.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    public static class NoBroker extends PlatformServers {

        @Override
        public Map<String, String> start() {
            var config = new HashMap<>(super.start());
            var nowhere = "localhost:" + Ports.free();
            config.put("kafka.bootstrap.servers", nowhere);
            config.put("mp.messaging.connector.smallrye-kafka.bootstrap.servers", nowhere);
            return config;
        }
    }
}
