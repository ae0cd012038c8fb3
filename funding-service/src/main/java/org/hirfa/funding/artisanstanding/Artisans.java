package org.hirfa.funding.artisanstanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// Questions about artisans, answered from this service's own copy as of today.
@ApplicationScoped
public class Artisans {

    /// The registration that was asked for, or the one that counts instead of it; with all that counts as the same. A
    /// certificate belongs to an artisan by the artisan's id, the person's, or the account of somebody who was neither when it
    /// was earned.
    private static final String STANDING = """
            with recursive chain as (
                select artisan_id, merged_into, 1 as step from known_artisan where artisan_id = (select artisan_id from known_artisan %s)
                union all
                select k.artisan_id, k.merged_into, step + 1 from chain join known_artisan k on k.artisan_id = chain.merged_into
                where step < 20
            ), same as (
                select artisan_id from (select artisan_id from chain order by step desc limit 1) as counting
                union
                select k.artisan_id from same join known_artisan k on k.merged_into = same.artisan_id
            )
            select a.*, one.ids, coalesce(a.account, one.account) as any_account, card.held as card_held, card.until as card_until,
                   learned.programmes, learned.qualified
            from known_artisan a
            cross join lateral (
                select array_agg(k.artisan_id) as ids, array_agg(k.person_id) as people, min(k.account::text)::uuid as account
                from same join known_artisan k on k.artisan_id = same.artisan_id
            ) one
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
                  and (t.artisan_id = any(one.ids) or t.person_id = any(one.people)
                       or t.artisan_id is null and t.person_id is null and t.account = coalesce(a.account, one.account))
            ) learned
            where a.artisan_id = (select artisan_id from chain order by step desc limit 1)
            """;

    private final AgroalDataSource database;
    private final LegalCalendar calendar;

    Artisans(AgroalDataSource database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    public Optional<Standing> registeredAs(String registrationNumber) {
        return one("where registration_number = ?", registrationNumber);
    }

    public Optional<Standing> withId(UUID artisanId) {
        return one("where artisan_id = ?", artisanId);
    }

    /// The artisan whom an account belongs to. Should it have several registrations, the last one known counts.
    public Optional<Standing> ofAccount(UUID account) {
        return one("where account = ? order by (merged_into is not null), (status = 'STRUCK_OFF'), artisan_id desc limit 1", account);
    }

    private Optional<Standing> one(String condition, Object key) {
        var today = calendar.today();
        try (var connection = database.getConnection(); var select = connection.prepareStatement(STANDING.formatted(condition))) {
            select.setObject(1, key);
            for (int place = 2; place <= 5; place++) {
                select.setObject(place, today);
            }
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(standing(row, today)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("standing not readable", e);
        }
    }

    private static Standing standing(ResultSet row, LocalDate today) throws SQLException {
        return new Standing(row.getObject("artisan_id", UUID.class), row.getObject("person_id", UUID.class),
                row.getObject("any_account", UUID.class), row.getString("registration_number"),
                new Standing.Name(row.getString("arabic_last_name"), row.getString("arabic_first_name")),
                new Standing.Name(row.getString("latin_last_name"), row.getString("latin_first_name")),
                row.getString("sex"), row.getObject("birth_year", Integer.class), row.getString("wilaya"),
                row.getString("chamber"), row.getString("zone"), texts(row, "activities"), row.getString("title"),
                row.getString("form"), row.getString("status"), row.getBoolean("card_held"),
                row.getObject("card_until", LocalDate.class), texts(row, "programmes"), row.getBoolean("qualified"),
                row.getObject("merged_into") != null, Set.of((UUID[]) row.getArray("ids").getArray()),
                new Standing.Duties(isDone(row, "tax", today), isDone(row, "insurance", today)));
    }

    /// A proof that is too old counts as none: a duty that is owed anew each year is late until it is proven anew.
    private static @Nullable Boolean isDone(ResultSet row, String duty, LocalDate today) throws SQLException {
        var goodUntil = row.getObject(duty + "_good_until", LocalDate.class);
        return switch (row.getString(duty + "_state")) {
            case "UP_TO_DATE" -> goodUntil == null || !goodUntil.isBefore(today);
            case "LATE" -> false;
            default -> null;
        };
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
