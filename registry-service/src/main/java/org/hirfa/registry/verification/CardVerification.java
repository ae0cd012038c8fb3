package org.hirfa.registry.verification;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.card.CardCredential.Statement;
import org.hirfa.registry.card.CardStandings;
import org.hirfa.registry.card.CardStandings.Standing;

/// Says whether a card is good today, from the token in its QR code and the register as it stands this moment.
@ApplicationScoped
class CardVerification {

    private final GenuineTokens tokens;
    private final CardStandings standings;
    private final CardWording wording;
    private final LegalCalendar calendar;

    CardVerification(GenuineTokens tokens, CardStandings standings, CardWording wording, LegalCalendar calendar) {
        this.tokens = tokens;
        this.standings = standings;
        this.wording = wording;
        this.calendar = calendar;
    }

    /// A token we did not sign and a card we do not know get the same answer: the door says nothing about who is inside.
    Verification verify(String token) {
        return tokens.read(token).flatMap(statement -> standings.of(statement.card(), statement.keyId())
                        .flatMap(standing -> answer(statement, standing)))
                .orElseGet(Verification::notGenuine);
    }

    private Optional<Verification> answer(Statement statement, Standing standing) {
        return wording.of(standing, resultOf(statement, standing, calendar.today()));
    }

    static Verification.Result resultOf(Statement statement, Standing standing, LocalDate today) {
        // The code of a spoilt print: the card was printed again and has another place.
        if (statement.place() != null && !statement.place().equals(standing.place())) {
            return standing.place() == null ? Verification.Result.NOT_DELIVERED : Verification.Result.REPLACED;
        }
        return switch (standing.stateOn(today)) {
            case REQUESTED, PRINTED -> Verification.Result.NOT_DELIVERED;
            case ACTIVE -> Verification.Result.VALID;
            case SUSPENDED -> Verification.Result.SUSPENDED;
            case EXPIRED -> Verification.Result.EXPIRED;
            case LOST -> Verification.Result.LOST;
            case REPLACED -> Verification.Result.REPLACED;
            case REVOKED -> Verification.Result.REVOKED;
        };
    }
}
