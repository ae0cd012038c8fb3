package org.hirfa.registry.search;

import java.util.regex.Pattern;

/// What remains of a word when everything is left out that people spell differently for the same name: roughly its consonants.
///
/// Latin letters follow the French and English ways to write Maghrebi names (Benyoucef and Benyoussef, Cherif and Sharif,
/// Djamel and Jamal, Kacemi and Gacemi, Mohamed and Muhammad). Arabic loses its long vowels, the article, and letters that are mixed up in
/// writing (ض and ظ, ت and ث). The two are never compared with one another: a name in one script says nothing of the
/// other one's spelling.
public final class Sound {

    private static final String[][] LATIN = {
        {"tch|sch|sh|ch", "S"}, {"kh", "X"}, {"gh", "G"}, {"dj|dg", "j"}, {"dh|dz", "d"}, {"th", "t"}, {"ph", "f"},
        {"gu(?=[eiy])", "k"}, {"g(?=[eiy])", "j"}, {"qu|q|ck|g", "k"}, {"c(?=[eiy])", "s"}, {"c", "k"}, {"w", "u"}, {"h$", ""}};
    private static final Pattern[] LATIN_PATTERNS = new Pattern[LATIN.length];
    private static final Pattern LATIN_VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern ARABIC_VOWELS = Pattern.compile("[اوي]+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    static {
        for (var i = 0; i < LATIN.length; i++) {
            LATIN_PATTERNS[i] = Pattern.compile(LATIN[i][0]);
        }
    }

    private Sound() {}

    /// @param word one folded word
    /// @return empty when too little remains to say anything
    public static String of(String word) {
        var sound = NameWords.isArabic(word) ? arabic(word) : latin(word);
        return sound.length() < 2 ? "" : sound;
    }

    private static String latin(String word) {
        var sound = word;
        for (var i = 0; i < LATIN.length; i++) {
            sound = LATIN_PATTERNS[i].matcher(sound).replaceAll(LATIN[i][1]);
        }
        return skeleton(sound, LATIN_VOWELS, "a");
    }

    private static String arabic(String word) {
        var sound = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        sound = sound.replace('ث', 'ت').replace('ذ', 'د').replace('ظ', 'ض').replace('ڨ', 'ق').replace('گ', 'ق').replace('پ', 'ب')
                .replace('ڤ', 'ف').replace('چ', 'ش');
        return skeleton(sound.endsWith("ه") ? sound.substring(0, sound.length() - 1) : sound, ARABIC_VOWELS, "ا");
    }

    /// The first vowel is kept, as one and the same: Ali is not Lu.
    private static String skeleton(String sound, Pattern vowels, String first) {
        var matcher = vowels.matcher(sound);
        var begins = matcher.lookingAt() ? first : "";
        return begins + TWICE.matcher(vowels.matcher(sound).replaceAll("")).replaceAll("$1");
    }
}
