package org.hirfa.funding.artisanstanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;

import io.agroal.api.AgroalDataSource;

/// Questions about artisans, answered from this service's own copy as of today.
@ApplicationScoped
public class Artisans {

    /// A certificate belongs to an artisan by the artisan's id, the person's, or the account of somebody who was neither
    /// when it was earned.
    private static final String STANDING = """
            select a.*, card.held as card_held, card.until as card_until, learned.programmes, learned.qualified
            from known_artisan a
            cross join lateral (
                select count(*) > 0 as held, max(c.valid_until) as until from known_card c
                where c.artisan_id = a.artisan_id and c.status = 'ACTIVE'
                  and coalesce(c.valid_from, '-infinity') <= ? and coalesce(c.valid_until, 'infinity') >= ?
            ) card
            cross join lateral (
                select coalesce(array_agg(distinct t.programme order by t.programme), '{}') as programmes,
                       coalesce(bool_or(t.opens_registration), false) as qualified
                from known_certificate t
                where t.status = 'VALID' and t.issued_on <= ? and coalesce(t.valid_until, 'infinity') >= ?
                  and (t.artisan_id = a.artisan_id or t.person_id = a.person_id
                       or t.artisan_id is null and t.person_id is null and t.account = a.account)
            ) learned
            where\s""";

    private final AgroalDataSource database;
    private final LegalCalendar calendar;

    Artisans(AgroalDataSource database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    public Optional<Standing> registeredAs(String registrationNumber) {
        return one("a.registration_number = ?", registrationNumber);
    }

    public Optional<Standing> withId(UUID artisanId) {
        return one("a.artisan_id = ?", artisanId);
    }

    /// The artisan whom an account belongs to. Should it have several registrations, the last one known counts.
    public Optional<Standing> ofAccount(UUID account) {
        return one("a.account = ? order by (a.status = 'STRUCK_OFF'), a.artisan_id desc limit 1", account);
    }

    private Optional<Standing> one(String condition, Object key) {
        var today = calendar.today();
        try (var connection = database.getConnection(); var select = connection.prepareStatement(STANDING + condition)) {
            for (int place = 1; place <= 4; place++) {
                select.setObject(place, today);
            }
            select.setObject(5, key);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("standing not readable", e);
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getObject("artisan_id", UUID.class), row.getObject("person_id", UUID.class),
                row.getObject("account", UUID.class), row.getString("registration_number"),
                new Standing.Name(row.getString("arabic_last_name"), row.getString("arabic_first_name")),
                new Standing.Name(row.getString("latin_last_name"), row.getString("latin_first_name")),
                row.getString("sex"), row.getObject("birth_year", Integer.class), row.getString("wilaya"),
                row.getString("chamber"), row.getString("zone"), texts(row, "activities"), row.getString("title"),
                row.getString("form"), row.getString("status"), row.getBoolean("card_held"),
                row.getObject("card_until", LocalDate.class), texts(row, "programmes"), row.getBoolean("qualified"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
