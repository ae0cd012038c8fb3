package org.hirfa.training.institution;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Folds spelling variants of Arabic and Latin text onto one form, the same when a name is kept and when it is searched.
///
/// Arabic: no vowel marks, no tatweel, one alef, ya for alef maqsura, ha for ta marbuta, bare hamza seats, digits 0 to 9.
/// Latin: no accents, small letters. Anything else separates words, so no wildcard of SQL survives.
final class SearchText {

    private static final String FROM = "\u0623\u0625\u0622\u0671\u0649\u0629\u0624\u0626";
    private static final String TO = "\u0627\u0627\u0627\u0627\u064a\u0647\u0648\u064a";

    private SearchText() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(replaceLetters(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.MODIFIER_LETTER, Character.FORMAT -> {
                    // Accents, vowel marks, tatweel and direction marks say nothing about the word.
                }
                case Character.DECIMAL_DIGIT_NUMBER -> folded.append(Character.digit(c, 10));
                default -> folded.appendCodePoint(Character.isLetter(c) ? c : ' ');
            }
        });
        return Arrays.stream(folded.toString().split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static String replaceLetters(String text) {
        var replaced = new StringBuilder(text.length());
        for (var letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            var place = FROM.indexOf(letter);
            replaced.append(place < 0 ? letter : TO.charAt(place));
        }
        return replaced.toString();
    }
}
