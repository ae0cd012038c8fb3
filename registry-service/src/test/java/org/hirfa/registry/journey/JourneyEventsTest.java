package org.hirfa.registry.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.outbox.ReceivedEvent;
import org.hirfa.testing.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JourneyEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({"enrolment.decided.v1, COURSE", "certificate.issued.v1, CERTIFICATE", "certificate.revoked.v1, CERTIFICATE",
            "dossier.submitted.v1, DOSSIER", "dossier.decided.v1, DOSSIER", "dossier.disbursed.v1, PAYMENT", "dossier.closed.v1, DOSSIER",
            "card.issued.v1, CARD", "card.changed.v1, CARD", "card.revoked.v1, CARD"})
    void readsWhatTheContractShows(String type, StepKind kind) {
        var fact = JourneyEvents.read(event(type, EventContract.example(type)), DAY).orElseThrow();

        assertThat(fact.kind()).isEqualTo(kind);
        var words = new StepTexts().describe(fact);
        assertThat(words.ar()).isNotBlank().doesNotContain("{");
        assertThat(words.fr()).isNotBlank().doesNotContain("{");
        assertThat(words.en()).isNotBlank().doesNotContain("{");
    }

    @Test
    void leavesOtherTypes() {
        assertThat(JourneyEvents.read(event("session.published.v1", "{}"), DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolment.decided.v1", "certificate.issued.v1", "dossier.submitted.v1", "card.issued.v1"})
    void refusesAFactWithoutWhatEveryOneHas(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> JourneyEvents.read(event(type, "{\"version\": 1}"), DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> JourneyEvents.read(event(type, "no json"), DAY));
    }

    private static ReceivedEvent event(String type, String payload) {
        return new ReceivedEvent(UUID.randomUUID(), type, Instant.parse("2026-11-21T10:00:00Z"), "key", payload);
    }
}
