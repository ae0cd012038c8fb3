package org.hirfa.funding.artisanstanding;

import java.sql.SQLException;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/// Writes what was heard of a session, unless something newer is already known.
@ApplicationScoped
class SessionCopy {

    private static final String KEEP = """
            insert into offered_session (session_id, version, programme, kind, title_ar, title_fr, title_en, activities,
                chamber, wilaya, starts_on, seats_left, audience, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (session_id) do update set version = excluded.version, programme = excluded.programme,
                kind = excluded.kind, title_ar = excluded.title_ar, title_fr = excluded.title_fr,
                title_en = excluded.title_en, activities = excluded.activities, chamber = excluded.chamber,
                wilaya = excluded.wilaya, starts_on = excluded.starts_on, seats_left = excluded.seats_left,
                audience = excluded.audience, status = excluded.status
            where offered_session.version < excluded.version
            """;

    private final AgroalDataSource database;

    SessionCopy(AgroalDataSource database) {
        this.database = database;
    }

    void keep(SessionFact fact) {
        try (var connection = database.getConnection(); var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, fact.sessionId());
            keep.setLong(2, fact.version());
            keep.setString(3, fact.programme());
            keep.setString(4, fact.kind());
            keep.setString(5, fact.titles().ar());
            keep.setString(6, fact.titles().fr());
            keep.setString(7, fact.titles().en());
            keep.setArray(8, connection.createArrayOf("text", fact.activities().toArray()));
            keep.setString(9, fact.chamber());
            keep.setString(10, fact.wilaya());
            keep.setObject(11, fact.startsOn());
            keep.setInt(12, fact.seatsLeft());
            keep.setArray(13, connection.createArrayOf("text", fact.audience().toArray()));
            keep.setString(14, fact.status());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("session not kept", e);
        }
    }
}
