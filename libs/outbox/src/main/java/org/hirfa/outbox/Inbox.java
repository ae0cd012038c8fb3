package org.hirfa.outbox;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// What each consumer has already dealt with. Kafka delivers at least once; this makes it once.
@ApplicationScoped
public class Inbox {

    private final Database database;
    private final Clock clock;

    Inbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Claims the event for this consumer, in the caller's transaction. Two that try at once wait for each other in
    /// the database.
    ///
    /// @return whether this is the first delivery; the claim vanishes if the transaction rolls back
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean claims(String consumer, UUID eventId) {
        return database.change("""
                insert into inbox (consumer, event_id, handled_at) values (?, ?, ?) on conflict do nothing
                """, consumer, eventId, clock.instant()) == 1;
    }
}
