package org.hirfa.registry.finding;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.search.NameWords;
import org.hirfa.registry.search.Sound;
import org.hirfa.registry.search.TrigramKey;

import io.agroal.api.AgroalDataSource;

/// The table by which artisans are found.
@ApplicationScoped
class SearchIndex {

    /// To be raised when names are folded in another way, so that every row is written anew.
    static final int FOLDING = 1;

    /// What stands before a word's sound, and in no word.
    static final String SOUND = "~";

    private static final String WRITE = """
            with seen as (
                insert into name_word (word, key, arabic) select * from unnest(?::text[], ?::text[], ?::boolean[]) on conflict do nothing)
            insert into artisan_search (artisan_id, wilaya, commune, status, title, form, activities, words, folding)
            select a.id, a.wilaya, a.commune, a.status, a.title, a.form, a.main_activity || a.other_activities,
                   array_to_tsvector(string_to_array(given.words, ' ')), ?
              from unnest(?::uuid[], ?::text[]) given (id, words) join artisan a on a.id = given.id
             where a.merged_into is null
            on conflict (artisan_id) do update set wilaya = excluded.wilaya, commune = excluded.commune, status = excluded.status,
                title = excluded.title, form = excluded.form, activities = excluded.activities, words = excluded.words,
                folding = excluded.folding
            """;

    private final AgroalDataSource database;

    SearchIndex(AgroalDataSource database) {
        this.database = database;
    }

    /// @param names of the person, in any number of parts and scripts
    record Named(UUID artisan, List<String> names) {

        Collection<String> words() {
            return NameWords.of(names.toArray(String[]::new));
        }
    }

    /// Writes rows anew from the entries as they stand in this transaction.
    void write(Collection<Named> entries) {
        // In order, so that two who register names with the same new words never wait for each other.
        var words = new TreeSet<String>();
        entries.forEach(entry -> words.addAll(entry.words()));
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(WRITE)) {
            insert.setArray(1, connection.createArrayOf("text", words.toArray()));
            insert.setArray(2, connection.createArrayOf("text", words.stream().map(TrigramKey::of).toArray()));
            insert.setArray(3, connection.createArrayOf("boolean", words.stream().map(NameWords::isArabic).toArray()));
            insert.setInt(4, FOLDING);
            insert.setArray(5, connection.createArrayOf("uuid", entries.stream().map(Named::artisan).toArray()));
            insert.setArray(6, connection.createArrayOf("text", entries.stream().map(SearchIndex::lexemes).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("search rows not written", e);
        }
    }

    void remove(UUID artisan) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from artisan_search where artisan_id = ?")) {
            delete.setObject(1, artisan);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("search row not removed", e);
        }
    }

    private static String lexemes(Named entry) {
        var words = entry.words();
        var sounds = words.stream().map(Sound::of).filter(sound -> !sound.isEmpty()).map(sound -> SOUND + sound);
        return String.join(" ", Stream.concat(words.stream(), sounds).distinct().toList());
    }
}
