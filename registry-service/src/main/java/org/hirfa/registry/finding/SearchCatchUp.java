package org.hirfa.registry.finding;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/// Writes the rows of entries that have none yet, or one folded in an older way.
@ApplicationScoped
class SearchCatchUp {

    private static final int ENTRIES = 1000;

    private final AgroalDataSource database;
    private final SearchIndex index;

    SearchCatchUp(AgroalDataSource database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    /// One turn, in the order of the entries' ids.
    ///
    /// @param after the last id of the turn before
    /// @return the last id of this turn; the same when nothing was left to do
    @Transactional
    public UUID turn(UUID after) {
        var entries = behind(after);
        if (entries.isEmpty()) {
            return after;
        }
        index.write(entries);
        return entries.getLast().artisan();
    }

    /// Locked, so that a name that is corrected meanwhile is not overwritten with the one from before; another replica's
    /// are skipped.
    private List<SearchIndex.Named> behind(UUID after) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select a.id, p.arabic_last_name, p.arabic_first_name, p.latin_last_name, p.latin_first_name
                  from artisan a join person p on p.id = a.person_id
                 where a.id > ? and a.merged_into is null
                   and not exists (select 1 from artisan_search s where s.artisan_id = a.id and s.folding >= ?)
                 order by a.id limit ? for no key update of a skip locked
                """)) {
            select.setObject(1, after);
            select.setInt(2, SearchIndex.FOLDING);
            select.setInt(3, ENTRIES);
            var entries = new ArrayList<SearchIndex.Named>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new SearchIndex.Named(rows.getObject(1, UUID.class),
                            List.of(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("entries without a search row not readable", e);
        }
    }
}
