package org.hirfa.registry.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.hirfa.registry.person.Names;
import org.hirfa.registry.search.NameWords;
import org.hirfa.registry.search.Sound;

/// How alike two names in the same script are, from 0 to 1.
final class NameLikeness {

    /// Names that sound alike and are written differently.
    private static final double SOUNDS = 0.85;
    /// Below, what two names have in common is what many have.
    private static final double LEAST = 0.7;

    private NameLikeness() {}

    static double of(Names.Name one, Names.Name other) {
        var words = words(one);
        var others = words(other);
        if (words.equals(others)) {
            return 1;
        }
        if (sounds(words).equals(sounds(others))) {
            return SOUNDS;
        }
        var share = sharedPairs(String.join("", words), String.join("", others));
        return share < LEAST ? 0 : share * SOUNDS;
    }

    private static List<String> words(Names.Name name) {
        return Stream.of(name.lastName(), name.firstName()).flatMap(part -> NameWords.asked(part).stream()).sorted().toList();
    }

    private static List<String> sounds(List<String> words) {
        return words.stream().map(word -> Sound.of(word).isEmpty() ? word : Sound.of(word)).sorted().toList();
    }

    /// Dice's coefficient over pairs of neighbouring letters.
    private static double sharedPairs(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        var both = new HashSet<>(pairs);
        both.retainAll(others);
        return pairs.isEmpty() || others.isEmpty() ? 0 : 2.0 * both.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
