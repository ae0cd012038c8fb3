package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Cards implements PanacheRepositoryBase<Card, UUID> {

    List<Card> ofArtisan(UUID artisanId) {
        return list("artisanId = ?1 order by requestedAt desc, id desc", artisanId);
    }

    Optional<Card> currentOf(UUID artisanId) {
        return inState(artisanId, CardState.CURRENT);
    }

    Optional<Card> awaitedOf(UUID artisanId) {
        return inState(artisanId, CardState.AWAITED);
    }

    /// Every card of a registration that something may still happen to, locked: whoever is about to take a step with one of them
    /// waits, and then sees what became of it.
    List<Card> lockOpenOf(UUID artisanId) {
        return find("artisanId = ?1 and state in ?2 order by id", artisanId,
                List.of(CardState.REQUESTED, CardState.PRINTED, CardState.ACTIVE, CardState.SUSPENDED, CardState.LOST))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /// The card that is to take another's place.
    Optional<Card> successorOf(UUID id) {
        return find("replaces = ?1 and state <> ?2 order by id desc", id, CardState.REVOKED).firstResultOptional();
    }

    /// A card past its last day that nobody has closed, locked. What another replica holds is passed over.
    ///
    /// @param tried cards that are not to be tried again
    Optional<Card> past(LocalDate today, Collection<UUID> tried) {
        return getSession().createNativeQuery("""
                select * from card where state in ('PRINTED', 'ACTIVE', 'SUSPENDED') and valid_until < ?1 and id <> all (?2)
                 order by valid_until limit 1 for update skip locked
                """, Card.class).setParameter(1, today).setParameter(2, tried.toArray(UUID[]::new)).uniqueResultOptional();
    }

    boolean batchIsOf(String chamber, Card card) {
        return getSession().createNativeQuery("select count(*) from print_batch where id = ?1 and chamber = ?2", Long.class)
                .setParameter(1, card.printBatch()).setParameter(2, chamber).getSingleResult() > 0;
    }

    /// Numbers come from a sequence: one that was taken and not used is lost, and none is ever given twice.
    CardNumber nextNumber() {
        return CardNumber.ofSerial(getSession().createNativeQuery("select nextval('card_serial')", Long.class).getSingleResult());
    }

    void note(Card card, CardState to, String by, Instant at, @Nullable String reason) {
        getSession().createNativeMutationQuery("""
                insert into card_history (card_id, state, changed_by, changed_at, reason) values (?1, ?2, ?3, ?4, ?5)
                """)
                .setParameter(1, card.id()).setParameter(2, to.name()).setParameter(3, by)
                .setParameter(4, at).setParameter(5, reason)
                .executeUpdate();
    }

    List<CardHistory.Line> history(UUID card) {
        return getSession().createNativeQuery("""
                select state, changed_at, changed_by, reason from card_history where card_id = ?1 order by entry
                """, Tuple.class).setParameter(1, card).getResultList().stream()
                .map(row -> new CardHistory.Line(CardState.valueOf(row.get(0, String.class)), row.get(1, Instant.class),
                        row.get(2, String.class), row.get(3, String.class))).toList();
    }

    private Optional<Card> inState(UUID artisanId, Set<CardState> states) {
        return find("artisanId = ?1 and state in ?2", artisanId, states).firstResultOptional();
    }
}
