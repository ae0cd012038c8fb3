package org.hirfa.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// Sends what the other services send, as they send it.
final class OtherServices {

    static final String CERTIFICATES = "hirfa.training.certificate";

    private OtherServices() {}

    static UUID tell(String topic, String type, String key, String fact) {
        return tell(topic, type, key, fact, UUID.randomUUID());
    }

    static UUID tell(String topic, String type, String key, String fact, UUID eventId) {
        var record = new ProducerRecord<>(topic, key, fact);
        Map.of("ce_id", eventId.toString(), "ce_type", type, "ce_source", "hirfa/training", "ce_specversion", "1.0",
                        "ce_time", Instant.now().toString(), "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var kafka = new KafkaProducer<>(Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(), new StringSerializer())) {
            kafka.send(record);
        }
        return eventId;
    }

    static String certificate(UUID id, long version, String holder, String status) {
        return """
                {"certificateId": "%s", "version": %d, "number": "C-%s", %s, "artisanId": null, "programme": "QUAL-05",
                 "kind": "QUALIFICATION", "opensRegistration": true, "activities": ["0590001"],
                 "titles": {"ar": "نسج الزرابي", "fr": "Tissage de tapis", "en": "Carpet weaving"}, "issuedOn": "2026-11-20",
                 "validUntil": null, "status": "%s", "chamber": "CAM-48", "institution": null, "aFieldOfTomorrow": 1}
                """.formatted(id, version, id.toString().substring(0, 8), holder, status);
    }
}
