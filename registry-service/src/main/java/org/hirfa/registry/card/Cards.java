package org.hirfa.registry.card;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Cards implements PanacheRepositoryBase<Card, UUID> {

    List<Card> ofArtisan(UUID artisanId) {
        return list("artisanId = ?1 order by requestedAt desc, id desc", artisanId);
    }

    Optional<Card> currentOf(UUID artisanId) {
        return find("artisanId = ?1 and state in (?2)", artisanId,
                List.of(CardState.REQUESTED, CardState.PRINTED, CardState.ACTIVE)).firstResultOptional();
    }

    /// Numbers come from a sequence: one that was taken and not used is lost, and none is ever given twice.
    CardNumber nextNumber() {
        var serial = (Number) getEntityManager().createNativeQuery("select nextval('card_serial')").getSingleResult();
        return CardNumber.ofSerial(serial.longValue());
    }

    void note(Card card, CardState to, String by, java.time.Instant at) {
        getEntityManager().createNativeQuery("""
                insert into card_history (card_id, state, changed_by, changed_at, reason) values (?1, ?2, ?3, ?4, ?5)
                """)
                .setParameter(1, card.id()).setParameter(2, to.name()).setParameter(3, by)
                .setParameter(4, at).setParameter(5, card.revocationReason())
                .executeUpdate();
    }
}
