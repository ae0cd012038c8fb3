package org.hirfa.registry.duplicate;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.hirfa.registry.artisan.RegistrationChanged;

import io.agroal.api.AgroalDataSource;

/// Which entries are still to be compared. An entry gets on the list in the transaction that changes it; the comparison itself
/// comes a moment later, so that nobody at the counter waits for it.
@ApplicationScoped
class MatchOrders {

    private final AgroalDataSource database;
    private final Clock clock;

    MatchOrders(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One that is listed already is locked by the update: it is not taken from the list before the change is there to see.
    void follow(@Observes RegistrationChanged change) {
        switch (change.change()) {
            case REGISTERED, AMENDED, TRANSFERRED, RE_REGISTERED, UNMERGED -> order(change.artisan().artisanId());
            case SUSPENDED, RESUMED, STRUCK_OFF, REHOMED, MERGED -> { }
        }
    }

    private void order(UUID artisan) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into match_order (artisan_id, asked_at) values (?, ?)
                on conflict (artisan_id) do update set asked_at = excluded.asked_at
                """)) {
            insert.setObject(1, artisan);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("entry not listed for comparison", e);
        }
    }

    /// Puts every entry on the list.
    ///
    /// @return how many were not on it yet
    @Transactional
    long orderAll() {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into match_order (artisan_id, asked_at) select id, ? from artisan where merged_into is null
                on conflict (artisan_id) do nothing
                """)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeLargeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("entries not listed for comparison", e);
        }
    }

    /// Takes the oldest off the list, within the transaction that compares them.
    ///
    /// Only one transaction compares at a time, in whichever replica: of two look-alikes that were compared at the same moment
    /// neither would see the other.
    ///
    /// @return empty when there are none, or when another transaction compares
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> take(int most) {
        try (var connection = database.getConnection()) {
            try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('look-alikes'))");
                    var answer = lock.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    return List.of();
                }
            }
            try (var delete = connection.prepareStatement("""
                    delete from match_order where artisan_id in (
                        select artisan_id from match_order order by asked_at limit ? for update skip locked) returning artisan_id
                    """)) {
                delete.setInt(1, most);
                var ids = new ArrayList<UUID>();
                try (var rows = delete.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("entries to be compared not readable", e);
        }
    }
}
