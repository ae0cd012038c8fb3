package org.hirfa.registry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words by which a name is found.
///
/// A particle belongs to the word behind it: whether somebody writes Ben Youcef, Ben-Youcef or Benyoucef differs from paper to
/// paper, and is the same name. Which words are particles is spelling, not law: they are listed here.
public final class NameWords {

    private static final Set<String> PARTICLES = Set.of("ben", "bin", "ibn", "bent", "bint", "ould", "ouled", "ait", "nait", "el",
            "al", "abd", "abdel", "abdal", "abou", "abu", "bou", "bu", "si", "sidi", "m", "l", "n", "d", "oum", "om", "umm",
            "بن", "ابن", "بنت", "ولد", "اولاد", "ايت", "ال", "عبد", "ابو", "ابي", "بو", "سي", "سيدي", "ام");

    private NameWords() {}

    /// What is kept of a name: its words, a word without its particles, and all of it written as one.
    public static Set<String> of(String... names) {
        var words = new LinkedHashSet<String>();
        for (var name : names) {
            var parts = parts(name);
            words.addAll(joined(parts));
            words.addAll(parts.stream().filter(part -> !PARTICLES.contains(part)).toList());
            if (!parts.isEmpty()) {
                words.add(String.join("", parts));
            }
        }
        return words;
    }

    /// What is looked for when somebody types a name.
    public static List<String> asked(String text) {
        return joined(parts(text)).stream().distinct().toList();
    }

    public static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static List<String> parts(String text) {
        var folded = SearchText.of(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    private static List<String> joined(List<String> parts) {
        var words = new ArrayList<String>();
        var begun = "";
        for (var part : parts) {
            begun += part;
            if (!PARTICLES.contains(part)) {
                words.add(begun);
                begun = "";
            }
        }
        if (!begun.isEmpty()) {
            words.add(begun);
        }
        return words;
    }
}
