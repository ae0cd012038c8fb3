package org.hirfa.funding.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// Many dossiers at a glance, in one query, always through a [DossierScope].
@ApplicationScoped
class DossierLists {

    private static final String LISTED = """
            select d.*, a.registration_number, a.account, s.content -> 'titles' ->> 'ar' as title_ar,
                   s.content -> 'titles' ->> 'fr' as title_fr, s.content -> 'titles' ->> 'en' as title_en
            from dossier d join dossier_party a on a.artisan_id = d.artisan_id join scheme s on s.code = d.scheme
            where (? or ? = any(a.accounts) or ? = any(a.chambers) and (d.submitted_at is not null or d.opened_by = 'CHAMBER')
                or d.agency = ? and d.submitted_at is not null)
              and d.status = coalesce(?, d.status) and d.scheme = coalesce(?, d.scheme)
              and d.id < coalesce(cast(? as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
            order by d.id desc limit ?
            """;

    private final AgroalDataSource database;

    DossierLists(AgroalDataSource database) {
        this.database = database;
    }

    /// @param status null for any
    /// @param scheme null for any
    record Filter(@Nullable DossierStatus status, @Nullable String scheme) {}

    /// @param account the artisan's, null when there is none
    record Listed(DossierSummary summary, UUID personId, @Nullable UUID account) {}

    /// Newest first: ids grow with time.
    ///
    /// @param after the id of the last dossier already seen
    List<Listed> list(DossierScope scope, Filter filter, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(LISTED)) {
            select.setBoolean(1, scope.everything());
            select.setObject(2, scope.account());
            select.setString(3, scope.chamber());
            select.setString(4, scope.agency());
            select.setString(5, filter.status() == null ? null : filter.status().name());
            select.setString(6, filter.scheme());
            select.setObject(7, after);
            select.setInt(8, limit);
            var found = new ArrayList<Listed>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(listed(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("dossiers not readable", e);
        }
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var summary = new DossierSummary(row.getObject("id", UUID.class), row.getLong("version"),
                row.getString("registration_number"), row.getString("scheme"),
                new Multilingual(row.getString("title_ar"), row.getString("title_fr"), row.getString("title_en")),
                row.getString("agency"), DossierStatus.valueOf(row.getString("status")),
                row.getLong("agency_share") + row.getLong("bank_share"), row.getString("currency"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
        return new Listed(summary, row.getObject("person_id", UUID.class), row.getObject("account", UUID.class));
    }
}
