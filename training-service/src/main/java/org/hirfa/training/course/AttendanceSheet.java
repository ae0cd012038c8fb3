package org.hirfa.training.course;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/// Who was there on which day.
@ApplicationScoped
class AttendanceSheet {

    private final AgroalDataSource database;

    AttendanceSheet(AgroalDataSource database) {
        this.database = database;
    }

    /// @param daysTaken on how many days of the session anybody was marked
    /// @param daysPresent by enrolment; who was never present is not in it
    record Presence(int daysTaken, Map<UUID, Integer> daysPresent) {

        int daysOf(UUID enrolment) {
            return daysPresent.getOrDefault(enrolment, 0);
        }
    }

    void mark(LocalDate day, Collection<UUID> enrolments, boolean present, Instant at, String by) {
        try (var connection = database.getConnection(); var rows = connection.prepareStatement("""
                insert into attendance (enrolment_id, day, present, marked_at, marked_by) values (?, ?, ?, ?, ?)
                on conflict (enrolment_id, day) do update set present = excluded.present, marked_at = excluded.marked_at,
                    marked_by = excluded.marked_by
                """)) {
            for (var enrolment : enrolments) {
                rows.setObject(1, enrolment);
                rows.setObject(2, day);
                rows.setBoolean(3, present);
                rows.setObject(4, at.atOffset(ZoneOffset.UTC));
                rows.setString(5, by);
                rows.addBatch();
            }
            rows.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("attendance not kept", e);
        }
    }

    Presence of(UUID session) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select e.id, count(*) filter (where a.present),
                       (select count(distinct b.day) from attendance b join enrolment f on f.id = b.enrolment_id
                         where f.session_id = e.session_id)
                  from enrolment e join attendance a on a.enrolment_id = e.id where e.session_id = ? group by e.id, e.session_id
                """)) {
            select.setObject(1, session);
            var present = new HashMap<UUID, Integer>();
            var taken = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getInt(2) > 0) {
                        present.put(rows.getObject(1, UUID.class), rows.getInt(2));
                    }
                    taken = rows.getInt(3);
                }
            }
            return new Presence(taken, present);
        } catch (SQLException e) {
            throw new IllegalStateException("attendance not readable", e);
        }
    }
}
