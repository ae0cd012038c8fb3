package org.hirfa.registry.journey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.hirfa.outbox.ReceivedEvent;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// Reads, of other services' events, what a journey shows. Fields beyond that are ignored.
final class JourneyEvents {

    private JourneyEvents() {}

    /// @param day the legal day on which the event happened, for facts that carry no day
    /// @return empty for a type that is no step of a journey
    /// @throws IllegalArgumentException if the fact lacks what every one of its type has
    static Optional<JourneyFact> read(ReceivedEvent event, LocalDate day) {
        return switch (event.type()) {
            case "enrolment.decided.v1" -> Optional.of(event.as(Enrolment.class).step(event));
            case "certificate.issued.v1" -> Optional.of(certificate(event, null));
            case "certificate.revoked.v1" -> Optional.of(certificate(event, day));
            case "dossier.submitted.v1", "dossier.decided.v1", "dossier.closed.v1" ->
                    Optional.of(event.as(Dossier.class).step(StepKind.DOSSIER, event));
            case "dossier.disbursed.v1" -> Optional.of(event.as(Dossier.class).step(StepKind.PAYMENT, event));
            case "card.issued.v1", "card.changed.v1", "card.revoked.v1" -> Optional.of(event.as(Card.class).step(event, day));
            default -> Optional.empty();
        };
    }

    private static JourneyFact certificate(ReceivedEvent event, @Nullable LocalDate revokedOn) {
        return event.as(Certificate.class).step(event, revokedOn);
    }

    private static JourneyFact.Holder holder(@Nullable UUID personId, @Nullable UUID account, @Nullable UUID artisanId) {
        return new JourneyFact.Holder(personId, account, artisanId);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a fact without its id, day or status");
        }
        return value;
    }

    record Enrolment(UUID enrolmentId, long version, @Nullable UUID personId, @Nullable UUID account, @Nullable UUID artisanId,
            @Nullable Multilingual titles, String status, LocalDate decidedOn) {

        JourneyFact step(ReceivedEvent event) {
            return new JourneyFact(StepKind.COURSE, required(enrolmentId), version, required(status), required(decidedOn),
                    event.at(), holder(personId, account, artisanId), null, titles, null);
        }
    }

    record Certificate(UUID certificateId, long version, String number, @Nullable UUID personId, @Nullable UUID account,
            @Nullable UUID artisanId, @Nullable Multilingual titles, LocalDate issuedOn, String status) {

        JourneyFact step(ReceivedEvent event, @Nullable LocalDate revokedOn) {
            return new JourneyFact(StepKind.CERTIFICATE, required(certificateId), version, required(status),
                    revokedOn == null ? required(issuedOn) : revokedOn, event.at(), holder(personId, account, artisanId),
                    number, titles, null);
        }
    }

    record Dossier(UUID dossierId, long version, UUID artisanId, @Nullable String agency, @Nullable Multilingual titles,
            String status, LocalDate on, JourneyFact.@Nullable Money amount) {

        JourneyFact step(StepKind kind, ReceivedEvent event) {
            return new JourneyFact(kind, required(dossierId), version, required(status), required(on), event.at(),
                    holder(null, null, required(artisanId)), agency, titles, amount);
        }
    }

    record Card(UUID cardId, long version, UUID artisanId, String cardNumber, String status) {

        JourneyFact step(ReceivedEvent event, LocalDate day) {
            return new JourneyFact(StepKind.CARD, required(cardId), version, required(status), day, event.at(),
                    holder(null, null, required(artisanId)), cardNumber, null, null);
        }
    }
}
