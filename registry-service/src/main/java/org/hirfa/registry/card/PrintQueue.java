package org.hirfa.registry.card;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.registry.artisan.ArtisanDirectory;
import org.jspecify.annotations.Nullable;

/// The cards that wait to be printed, oldest first, and those that a batch has taken from among them.
///
/// A card that is taken by a batch has its validity and its place in the status lists: what is printed is settled before it is
/// printed, so printing it a second time prints the same.
@ApplicationScoped
public class PrintQueue {

    private final Cards cards;
    private final ArtisanDirectory artisans;
    private final CardChanges changes;
    private final CardValidity validity;
    private final NextCard next;
    private final AccessLog accesses;
    private final Clock clock;

    PrintQueue(Cards cards, ArtisanDirectory artisans, CardChanges changes, CardValidity validity, NextCard next,
            AccessLog accesses, Clock clock) {
        this.cards = cards;
        this.artisans = artisans;
        this.changes = changes;
        this.validity = validity;
        this.next = next;
        this.accesses = accesses;
        this.clock = clock;
    }

    /// A card on the queue, as the counter sees it.
    public record Waiting(UUID id, String number, String kind, Instant requestedAt, UUID artisanId, String registrationNumber,
            @Nullable UUID printBatch) {}

    /// Cards of active registrations in these wilayas. Each holder's record says that theirs was looked at.
    @Transactional
    public List<Waiting> waiting(Set<String> wilayas, @Nullable Instant afterTime, @Nullable UUID afterId, int limit) {
        var rows = cards.getSession().createNativeQuery("""
                select c.id, c.number, c.kind, c.requested_at, c.artisan_id, a.registration_number, c.print_batch, a.person_id
                  from card c join artisan a on a.id = c.artisan_id
                 where c.state = 'REQUESTED' and a.wilaya in (:wilayas) and a.status = 'ACTIVE' and a.merged_into is null
                   and (cast(:afterId as uuid) is null or (c.requested_at, c.id) > (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
                 order by c.requested_at, c.id limit :limit
                """, Tuple.class).setParameter("wilayas", wilayas).setParameter("afterId", afterId, UUID.class).setParameter("afterTime", afterTime, Instant.class)
                .setParameter("limit", limit).getResultList();
        rows.forEach(row -> accesses.record(new Access(row.get(7, UUID.class), "card", "registration")));
        return rows.stream().map(PrintQueue::waiting).toList();
    }

    /// The oldest waiting cards that no batch has, locked: two who take at the same moment take different ones.
    @Transactional(TxType.MANDATORY)
    public List<UUID> takeOldest(Set<String> wilayas, int most, UUID batch) {
        var oldest = cards.getSession().createNativeQuery("""
                select c.* from card c join artisan a on a.id = c.artisan_id
                 where c.state = 'REQUESTED' and c.print_batch is null and a.wilaya in (:wilayas) and a.status = 'ACTIVE' and a.merged_into is null
                 order by c.requested_at, c.id limit :most for update of c skip locked
                """, Card.class).setParameter("wilayas", wilayas).setParameter("most", most).getResultList();
        for (Card card : oldest) {
            card.prepare(batch, validity.imprint());
        }
        cards.flush();
        return oldest.stream().map(Card::id).toList();
    }

    /// The oldest waiting cards that no batch has; they may be taken by somebody else meanwhile.
    public List<UUID> untaken(Set<String> wilayas, int most) {
        return cards.getSession().createNativeQuery("""
                select c.id from card c join artisan a on a.id = c.artisan_id
                 where c.state = 'REQUESTED' and c.print_batch is null and a.wilaya in (:wilayas) and a.status = 'ACTIVE' and a.merged_into is null
                 order by c.requested_at, c.id limit :most
                """, UUID.class).setParameter("wilayas", wilayas).setParameter("most", most).getResultList();
    }

    /// A card for an artisan of these wilayas: the one that waits, or a new one.
    ///
    /// @return null for somebody who holds a good card, or one that lies at the counter
    /// @throws org.hirfa.problem.ProblemException for an artisan who is not there, or not active
    @Transactional(TxType.MANDATORY)
    public @Nullable UUID request(UUID artisanId, Set<String> wilayas, String by) {
        var holder = artisans.find(artisanId).filter(found -> wilayas.contains(found.wilaya())).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        var awaited = cards.awaitedOf(artisanId).orElse(null);
        if (awaited != null) {
            return awaited.state() == CardState.REQUESTED ? awaited.id() : null;
        }
        return next.heldBy(artisanId).isPresent() ? null : next.request(holder, by).card().id();
    }

    public String number(UUID card) {
        return cards.findById(card).number();
    }

    /// One certain card for a batch.
    ///
    /// @param wilayas of the batch's chamber: the holder may have gone elsewhere since the card was chosen
    /// @return its number; null when it does not wait there, or another batch has it
    @Transactional(TxType.MANDATORY)
    public @Nullable String take(UUID id, UUID batch, Set<String> wilayas) {
        var card = cards.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (card == null || card.state() != CardState.REQUESTED || card.printBatch() != null) {
            return null;
        }
        var holder = artisans.find(card.artisanId()).orElseThrow();
        if (!wilayas.contains(holder.wilaya())) {
            return null;
        }
        CardSteps.requireActive(holder);
        card.prepare(batch, validity.imprint());
        cards.flush();
        return card.number();
    }

    /// The batch came out of the printer, but for what was spoilt: that waits again.
    ///
    /// @return how many are printed
    @Transactional(TxType.MANDATORY)
    public int printed(UUID batch, Collection<UUID> spoilt, String by) {
        var printed = 0;
        for (var card : lockedIn(batch)) {
            var holder = artisans.find(card.artisanId()).orElseThrow();
            if (spoilt.contains(card.id()) || !holder.isActive()) {
                card.release();
            } else {
                card.print(clock.instant());
                changes.keep(card, holder, CardStep.PRINT, by, null);
                printed++;
            }
        }
        cards.flush();
        return printed;
    }

    /// Nothing was printed: all wait again, at the place in the queue that they had.
    @Transactional(TxType.MANDATORY)
    public void release(UUID batch) {
        lockedIn(batch).forEach(Card::release);
        cards.flush();
    }

    /// The cards of a batch that are still in it, in the order in which they are printed. One that was printed and whose holder
    /// has left these wilayas is not shown any more.
    public List<UUID> in(UUID batch, Set<String> wilayas, int from, int most) {
        return cards.getSession().createNativeQuery("""
                select c.id from card c join artisan a on a.id = c.artisan_id
                 where c.print_batch = :batch and c.state in ('REQUESTED', 'PRINTED') and a.wilaya in (:wilayas)
                 order by c.number offset :from limit :most
                """, UUID.class).setParameter("batch", batch).setParameter("wilayas", wilayas).setParameter("from", from)
                .setParameter("most", most).getResultList();
    }

    public long size(UUID batch) {
        return cards.count("printBatch", batch);
    }

    private List<Card> lockedIn(UUID batch) {
        return cards.find("printBatch = ?1 and state = ?2 order by id", batch, CardState.REQUESTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    private static Waiting waiting(Tuple row) {
        return new Waiting(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class), row.get(3, Instant.class),
                row.get(4, UUID.class), row.get(5, String.class), row.get(6, UUID.class));
    }
}
