package org.hirfa.registry.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hirfa.registry.search.NameWords;
import org.hirfa.registry.search.Sound;

/// What a typed name asks of the words of an entry: each word must be met, better or worse.
///
/// @param words      as typed, folded; nothing but letters and digits
/// @param beginning  the words of the register that begin with one of them, by that word; absent where there are many
/// @param resembling the words of the register that resemble one of them, by that word
record NameQuery(List<String> words, Map<String, List<String>> beginning, Map<String, List<String>> resembling) {

    /// A shorter word would begin a good part of all names: it has to be one.
    private static final int BEGINNING = 3;
    /// Two slips in a shorter word make another name of it.
    private static final int RESEMBLING = 4;

    static NameQuery of(String text) {
        return new NameQuery(NameWords.asked(text), Map.of(), Map.of());
    }

    List<String> mayResemble() {
        return words.stream().filter(word -> word.length() >= RESEMBLING).toList();
    }

    List<String> mayBegin() {
        return words.stream().filter(word -> word.length() >= BEGINNING).toList();
    }

    NameQuery beginning(Map<String, List<String>> found) {
        return new NameQuery(words, found, resembling);
    }

    NameQuery resembling(Map<String, List<String>> found) {
        return new NameQuery(words, beginning, found);
    }

    /// Whether so many names begin with the only word that some are soon met on a walk through the register.
    boolean isCommonBeginning() {
        return words.size() == 1 && words.getFirst().length() >= BEGINNING && !beginning.containsKey(words.getFirst());
    }

    /// The query, in the language of `tsquery`, for entries of a rank or a better one.
    String upTo(Rank rank) {
        return words.stream().map(word -> "(" + String.join(" | ", alternatives(word, rank)) + ")").collect(Collectors.joining(" & "));
    }

    private List<String> alternatives(String word, Rank rank) {
        var alternatives = new ArrayList<String>();
        var begins = rank.compareTo(Rank.BEGINS) >= 0 && word.length() >= BEGINNING;
        alternatives.add(quoted(word) + (begins && !beginning.containsKey(word) ? ":*" : ""));
        if (begins) {
            beginning.getOrDefault(word, List.of()).forEach(other -> alternatives.add(quoted(other)));
        }
        var sound = Sound.of(word);
        if (rank.compareTo(Rank.SOUNDS) >= 0 && word.length() >= BEGINNING && !sound.isEmpty()) {
            alternatives.add(quoted(SearchIndex.SOUND + sound));
        }
        if (rank.compareTo(Rank.RESEMBLES) >= 0) {
            resembling.getOrDefault(word, List.of()).forEach(other -> alternatives.add(quoted(other)));
        }
        return alternatives;
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
