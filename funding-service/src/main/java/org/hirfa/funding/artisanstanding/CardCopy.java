package org.hirfa.funding.artisanstanding;

import java.sql.SQLException;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/// Writes what was heard of a card, unless something newer is already known.
@ApplicationScoped
class CardCopy {

    private final AgroalDataSource database;

    CardCopy(AgroalDataSource database) {
        this.database = database;
    }

    void keep(CardFact fact) {
        try (var connection = database.getConnection(); var keep = connection.prepareStatement("""
                insert into known_card (card_id, version, artisan_id, status, valid_from, valid_until)
                values (?, ?, ?, ?, ?, ?)
                on conflict (card_id) do update set version = excluded.version, artisan_id = excluded.artisan_id,
                    status = excluded.status, valid_from = excluded.valid_from, valid_until = excluded.valid_until
                where known_card.version < excluded.version
                """)) {
            keep.setObject(1, fact.cardId());
            keep.setLong(2, fact.version());
            keep.setObject(3, fact.artisanId());
            keep.setString(4, fact.status());
            keep.setObject(5, fact.validFrom());
            keep.setObject(6, fact.validUntil());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("card not kept", e);
        }
    }
}
