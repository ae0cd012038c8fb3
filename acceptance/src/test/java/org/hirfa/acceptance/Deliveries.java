package org.hirfa.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Compares what the services told with what their listeners dealt with.
final class Deliveries {

    /// Which consumer listens to which producer's topics.
    private static final Map<String, List<String>> LISTENERS = Map.of(
            "registry", List.of("training", "funding"), "training", List.of("registry", "funding"), "funding", List.of("registry"));
    private static final Map<String, Set<String>> HEARD = Map.of(
            "registry>training", Set.of("hirfa.registry.application", "hirfa.registry.artisan", "hirfa.registry.reform"),
            "registry>funding", Set.of("hirfa.registry.artisan", "hirfa.registry.card"),
            "training>registry", Set.of("hirfa.training.certificate", "hirfa.training.enrolment"),
            "training>funding", Set.of("hirfa.training.certificate", "hirfa.training.session"),
            "funding>registry", Set.of("hirfa.funding.dossier"));

    private final Tables tables;

    Deliveries(Tables tables) {
        this.tables = tables;
    }

    /// Waits until every event ever told was dealt with by everybody it concerns, none as a dead letter.
    void complete() {
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(missing()).isEmpty());
        for (var service : LISTENERS.keySet()) {
            assertThat(tables.number(service, "select count(*) from outbox")).as(service + " has told everything").isZero();
            assertThat(tables.column(service, "select event_id::text || ' ' || consumer || ': ' || reason from dead_letter")).isEmpty();
        }
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        LISTENERS.forEach((producer, listeners) -> listeners.forEach(listener -> {
            var topics = HEARD.get(producer + ">" + listener).toArray(String[]::new);
            var dealtWith = tables.column(listener, "select event_id::text from inbox");
            tables.column(producer, "select event_id::text from change_log where topic = any (?)", (Object) topics).stream()
                    .filter(event -> !dealtWith.contains(event))
                    .forEach(event -> missing.add(producer + " > " + listener + ": " + event));
        }));
        return missing;
    }
}
