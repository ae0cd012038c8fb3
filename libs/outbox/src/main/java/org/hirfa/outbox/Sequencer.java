package org.hirfa.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/// Gives committed events their final position.
///
/// A turn is one statement, and so one transaction: it deletes the oldest entries of the outbox, moves the head of the
/// log by their number and writes them behind it. Positions therefore have three properties that neither a sequence nor
/// a timestamp of the business transaction has:
///
/// - **No gap.** The head moves by exactly the rows that are written with it; what rolls back moves nothing.
/// - **Order of commit.** An entry is seen only once its transaction has committed. A slow transaction gets a later
///   position, however early it took its entry number; it is not skipped. Within one turn the entry number decides, so
///   that what one transaction appended keeps its order, and so do two transactions of which the second began its work
///   on an aggregate after the first had committed.
/// - **No smaller position later.** The row lock on the head is held to the commit. The next turn, whoever does it, reads
///   the head after that; a reader that has seen position n has seen, or can see, everything before it.
///
/// One replica sequences at a time (see [Relay]), but nothing here depends on it: two turns at once wait for each other
/// at the entries, which both lock in the same order, and then at the head. The loser finds the entries gone and writes
/// nothing, or writes others behind the winner's. Should the head be lost, the primary key of the log stops the turn and
/// the entries stay where they are.
final class Sequencer {

    private static final String TURN = """
            with taken as (
                delete from outbox
                 where entry = any (array(select entry from outbox order by entry limit ? for update))
                returning entry, event_id, topic, key, type, source, payload, traceparent, recorded_at
            ), moved as (
                insert into change_log_head as head (position)
                select count(*) from taken having count(*) > 0
                on conflict (only_row) do update set position = head.position + excluded.position
                returning position
            ), placed as (
                insert into change_log (position, event_id, topic, key, type, source, payload, traceparent, recorded_at)
                select moved.position - count(*) over () + row_number() over (order by entry),
                       event_id, topic, key, type, source, payload, traceparent, recorded_at
                  from taken cross join moved
                returning position
            )
            select count(*), pg_notify('change_log', '') from placed having count(*) > 0
            """;

    private Sequencer() {}

    /// @return how many events were moved
    static int turn(Connection connection, int most) throws SQLException {
        var moved = Sql.rows(connection, row -> row.getInt(1), TURN, most);
        return moved.isEmpty() ? 0 : moved.getFirst();
    }
}
