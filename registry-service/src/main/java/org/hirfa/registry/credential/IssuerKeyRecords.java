package org.hirfa.registry.credential;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.jwk.ECKey;

import io.agroal.api.AgroalDataSource;

/// What all replicas know of the keys: the public halves, how long each is needed, and which one is no longer to be trusted.
@ApplicationScoped
class IssuerKeyRecords {

    private final AgroalDataSource database;
    private final Clock clock;

    IssuerKeyRecords(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Known(ECKey key, OffsetDateTime firstSeenAt, @Nullable LocalDate neededUntil, @Nullable OffsetDateTime compromisedAt,
            @Nullable String compromiseReason) {}

    List<Known> all() {
        return using("select * from issuer_key order by first_seen_at, id", query -> {
            var known = new ArrayList<Known>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    known.add(known(rows));
                }
            }
            return known;
        });
    }

    void keep(ECKey key) {
        using("insert into issuer_key (id, public_key, first_seen_at) values (?, ?, ?) on conflict do nothing", query -> {
            query.setString(1, key.getKeyID());
            query.setString(2, key.toPublicJWK().toJSONString());
            query.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return query.executeUpdate();
        });
    }

    void needUntil(String id, LocalDate day) {
        using("update issuer_key set needed_until = ? where id = ? and (needed_until is null or needed_until < ?)", query -> {
            query.setObject(1, day);
            query.setString(2, id);
            query.setObject(3, day);
            return query.executeUpdate();
        });
    }

    /// @return whether this is what made it known
    boolean compromise(String id, String by, String reason) {
        return using("""
                update issuer_key set compromised_at = ?, compromised_by = ?, compromise_reason = ? where id = ? and compromised_at is null
                """, query -> {
            query.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            query.setString(2, by);
            query.setString(3, reason);
            query.setString(4, id);
            return query.executeUpdate();
        }) == 1;
    }

    private static Known known(ResultSet row) throws SQLException {
        try {
            return new Known(ECKey.parse(row.getString("public_key")), row.getObject("first_seen_at", OffsetDateTime.class),
                    row.getObject("needed_until", LocalDate.class), row.getObject("compromised_at", OffsetDateTime.class),
                    row.getString("compromise_reason"));
        } catch (ParseException e) {
            throw new IllegalStateException("a kept key cannot be read", e);
        }
    }

    private <T> T using(String sql, Question<T> question) {
        try (Connection connection = database.getConnection(); var query = connection.prepareStatement(sql)) {
            return question.ask(query);
        } catch (SQLException e) {
            throw new IllegalStateException("issuer keys not reached", e);
        }
    }

    private interface Question<T> {
        T ask(PreparedStatement query) throws SQLException;
    }
}
