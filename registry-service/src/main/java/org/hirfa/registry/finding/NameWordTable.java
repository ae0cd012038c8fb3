package org.hirfa.registry.finding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hirfa.registry.search.NameWords;
import org.hirfa.registry.search.TrigramKey;

/// The words of which the register's names are made.
final class NameWordTable {

    /// Above this share of common trigrams (0 to 1) a word resembles another. Lower, and most of what is found is another name.
    static final String THRESHOLD = "0.4";

    private static final int FEW = 100;

    private NameWordTable() {}

    /// For each word those that begin with it, where they are few. A list of words costs the index less than a beginning, of which
    /// it has to gather everything; and its number of bearers can be estimated.
    static Map<String, List<String>> beginning(Connection connection, List<String> words) throws SQLException {
        if (words.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement("""
                select asked.word, found.words
                  from unnest(?::text[], ?::text[]) asked (word, beyond) cross join lateral (
                    select array_agg(w.word) as words from (
                        select word from name_word w where w.word >= asked.word collate "C" and w.word < asked.beyond collate "C" limit ?) w) found
                """)) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            select.setArray(2, connection.createArrayOf("text", words.stream().map(word -> word + Character.toString(Character.MAX_CODE_POINT - 2)).toArray()));
            select.setInt(3, FEW + 1);
            var found = new HashMap<String, List<String>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var beginning = rows.getArray(2) == null ? List.<String>of() : List.of((String[]) rows.getArray(2).getArray());
                    if (beginning.size() <= FEW) {
                        found.put(rows.getString(1), beginning);
                    }
                }
            }
            return found;
        }
    }

    /// For each word those that resemble it most.
    static Map<String, List<String>> resembling(Connection connection, List<String> words) throws SQLException {
        if (words.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement("""
                select asked.word, found.word
                  from unnest(?::text[], ?::text[], ?::boolean[]) asked (word, key, arabic) cross join lateral (
                    (select w.word from name_word w where asked.arabic and w.arabic and w.key % asked.key
                      order by similarity(w.key, asked.key) desc limit 25)
                    union all
                    (select w.word from name_word w where not asked.arabic and not w.arabic and w.key % asked.key
                      order by similarity(w.key, asked.key) desc limit 25)) found
                """)) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            select.setArray(2, connection.createArrayOf("text", words.stream().map(TrigramKey::of).toArray()));
            select.setArray(3, connection.createArrayOf("boolean", words.stream().map(NameWords::isArabic).toArray()));
            var found = new HashMap<String, List<String>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
                }
            }
            return found;
        }
    }
}
