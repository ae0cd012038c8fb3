package org.hirfa.funding.artisanstanding;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.Multilingual;

import io.agroal.api.AgroalDataSource;

/// Which courses an artisan could take.
@ApplicationScoped
public class Sessions {

    /// More than this helps nobody to choose.
    private static final int MOST = 5;

    private final AgroalDataSource database;
    private final LegalCalendar calendar;

    Sessions(AgroalDataSource database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// Open sessions with seats that have not begun: those of the artisan's wilaya first, then of the artisan's chamber,
    /// then all others, each by the day they begin. Courses held for inmates alone are nobody else's to take.
    ///
    /// @param kinds kinds of programme; empty for any
    /// @param activities at least one must be taught, unless the session is for everybody; empty for any
    public List<OpenSession> openNear(Standing artisan, List<String> kinds, List<String> activities) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select session_id, title_ar, title_fr, title_en, starts_on, wilaya, seats_left from offered_session
                where status = 'OPEN' and seats_left > 0 and starts_on >= ?
                  and audience <> array['INMATES']
                  and (cardinality(cast(? as text[])) = 0 or kind = any (?))
                  and (cardinality(cast(? as text[])) = 0 or cardinality(activities) = 0 or activities && ?)
                order by (wilaya <> ?), (chamber is distinct from ?), starts_on, session_id limit ?
                """)) {
            var kindArray = connection.createArrayOf("text", kinds.toArray());
            var activityArray = connection.createArrayOf("text", activities.toArray());
            select.setObject(1, calendar.today());
            select.setArray(2, kindArray);
            select.setArray(3, kindArray);
            select.setArray(4, activityArray);
            select.setArray(5, activityArray);
            select.setString(6, artisan.wilaya());
            select.setString(7, artisan.chamber());
            select.setInt(8, MOST);
            var sessions = new ArrayList<OpenSession>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sessions.add(new OpenSession(rows.getObject(1, UUID.class),
                            new Multilingual(rows.getString(2), rows.getString(3), rows.getString(4)),
                            rows.getObject(5, LocalDate.class), rows.getString(6), rows.getInt(7)));
                }
            }
            return sessions;
        } catch (SQLException e) {
            throw new IllegalStateException("sessions not readable", e);
        }
    }
}
