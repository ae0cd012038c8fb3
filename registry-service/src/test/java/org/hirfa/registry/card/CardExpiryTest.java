package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.RegisteredArtisans;
import org.hirfa.registry.status.StatusLists;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CardExpiryTest {

    @Inject
    Cards cards;

    @Inject
    StatusLists statuses;

    @Inject
    CardExpiry expiry;

    @Inject
    LegalCalendar calendar;

    /// Cards of registrations that there are; three replicas that sweep at once note each card once.
    @Test
    void notesEachCardOnceWhoeverSweeps() {
        var artisans = RegisteredArtisans.artisans(3);
        var past = artisans.stream().map(artisan -> active(artisan, calendar.today().minusDays(1))).toList();

        Stream.generate(() -> CompletableFuture.supplyAsync(this::sweep)).limit(3).toList().forEach(CompletableFuture::join);

        for (var card : past) {
            assertThat(QuarkusTransaction.requiringNew().call(() -> cards.findById(card).state())).isEqualTo(CardState.EXPIRED);
            assertThat(QuarkusTransaction.requiringNew().call(() -> cards.history(card))).extracting(CardHistory.Line::state)
                    .isEqualTo(List.of(CardState.EXPIRED));
        }
    }

    @Test
    void leavesACardAloneOnItsLastDay() {
        var card = active(RegisteredArtisans.artisans(1).getFirst(), calendar.today());

        sweep();

        assertThat(QuarkusTransaction.requiringNew().call(() -> cards.findById(card).state())).isEqualTo(CardState.ACTIVE);
    }

    /// One row that the database will not change, and the oldest of all: the others expire all the same.
    @Test
    void oneThatCannotBeNotedDoesNotStopTheRest() {
        var artisans = RegisteredArtisans.artisans(3);
        var stuck = active(artisans.getFirst(), calendar.today().minusYears(90));
        var rest = artisans.subList(1, 3).stream().map(artisan -> active(artisan, calendar.today().minusDays(1))).toList();
        change("create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$");
        change("create trigger stuck_card before update on card for each row when (old.id = '%s') execute function refuse_change()".formatted(stuck));
        try {
            sweep();
            for (var card : rest) {
                assertThat(QuarkusTransaction.requiringNew().call(() -> cards.findById(card).state())).isEqualTo(CardState.EXPIRED);
            }
        } finally {
            change("drop trigger stuck_card on card");
            change("drop function refuse_change()");
        }
        sweep();
        assertThat(QuarkusTransaction.requiringNew().call(() -> cards.findById(stuck).state())).isEqualTo(CardState.EXPIRED);
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew().run(() -> cards.getSession().createNativeMutationQuery(statement).executeUpdate());
    }

    private int sweep() {
        var noted = 0;
        for (var turn = expiry.turn(); turn > 0; turn = expiry.turn()) {
            noted += turn;
        }
        return noted;
    }

    private UUID active(UUID artisan, LocalDate lastDay) {
        return QuarkusTransaction.requiringNew().call(() -> {
            cards.awaitedOf(artisan).ifPresent(waiting -> waiting.revoke("test"));
            cards.flush();
            var card = Card.request(UUID.randomUUID(), artisan, cards.nextNumber(), Instant.EPOCH);
            card.print(Instant.EPOCH, new Card.Imprint(lastDay.minusYears(5), lastDay, statuses.give(), "key"));
            card.deliver();
            cards.persist(card);
            cards.flush();
            return card.id();
        });
    }
}
