package org.hirfa.registry.duplicate;

import java.util.HashSet;
import java.util.Set;

import org.hirfa.registry.person.Names;
import org.hirfa.registry.search.NameWords;
import org.hirfa.registry.search.Sound;

/// How alike two names in the same script are, from 0 to 1. Both last and first name must be: sisters share one of them.
final class NameLikeness {

    /// Names that sound alike and are written differently.
    private static final double SOUNDS = 0.85;
    /// Below, what two names have in common is what many have.
    private static final double LEAST = 0.7;

    private NameLikeness() {}

    /// Also with last and first name exchanged, which happens more often than one would think.
    static double of(Names.Name one, Names.Name other) {
        return Math.max(both(part(one.lastName(), other.lastName()), part(one.firstName(), other.firstName())),
                both(part(one.lastName(), other.firstName()), part(one.firstName(), other.lastName())));
    }

    private static double both(double last, double first) {
        return last == 0 || first == 0 ? 0 : (last + first) / 2;
    }

    private static double part(String one, String other) {
        var word = joined(one);
        var otherWord = joined(other);
        if (word.equals(otherWord)) {
            return 1;
        }
        if (word.isEmpty() || otherWord.isEmpty()) {
            return 0;
        }
        if (!Sound.of(word).isEmpty() && Sound.of(word).equals(Sound.of(otherWord))) {
            return SOUNDS;
        }
        var share = sharedPairs(word, otherWord);
        return share < LEAST ? 0 : share * SOUNDS;
    }

    private static String joined(String name) {
        return String.join("", NameWords.asked(name));
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
