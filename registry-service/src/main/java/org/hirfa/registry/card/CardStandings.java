package org.hirfa.registry.card;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.status.StatusPlace;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// How a card stands this moment: one read by two keys, asked for each time a code is scanned. Plain JDBC: at a fair's entrance
/// this is asked far more often than anything else.
@ApplicationScoped
public class CardStandings {

    private static final String QUERY = """
            select c.artisan_id, c.state, c.valid_until, c.status_list, c.status_position, c.version, k.compromised_at is null
              from card c join issuer_key k on k.id = ? where c.id = ?
            """;

    private final AgroalDataSource database;

    CardStandings(AgroalDataSource database) {
        this.database = database;
    }

    /// @param place where its status stands now; the code of a spoilt piece names another
    public record Standing(UUID artisanId, CardState state, @Nullable LocalDate validUntil, @Nullable StatusPlace place, long version) {

        /// An undelivered, active or suspended card past its last day is expired, whether or not anybody has noted it.
        public CardState stateOn(LocalDate day) {
            return CardStep.EXPIRE.isOpenFrom(state) && validUntil != null && day.isAfter(validUntil) ? CardState.EXPIRED : state;
        }
    }

    /// @return empty for a card that there is not, or when the key that vouches for it is not to be trusted any more
    public Optional<Standing> of(UUID card, String keyId) {
        try (Connection connection = database.getConnection(); var query = connection.prepareStatement(QUERY)) {
            query.setString(1, keyId);
            query.setObject(2, card);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(7) ? Optional.of(standing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("card not read", e);
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var list = row.getInt(4);
        var place = row.wasNull() ? null : new StatusPlace(list, row.getInt(5));
        return new Standing(row.getObject(1, UUID.class), CardState.valueOf(row.getString(2)), row.getObject(3, LocalDate.class), place,
                row.getLong(6));
    }
}
