package org.hirfa.registry.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.hirfa.problem.StandardProblem;

/// A text in the form in which texts are compared: what people write differently for the same word becomes the same.
///
/// Arabic: vowel marks, tatweel and the hamza's seat do not matter, ta marbuta reads as ha, alef maqsura as ya, digits as
/// 0-9. Latin: case, accents and punctuation do not matter. The database keeps texts in this form beside their own.
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    public static String of(String... texts) {
        var folded = new StringBuilder();
        Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFKD).codePoints()
                .forEach(letter -> append(folded, letter));
        var plain = MARKS.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /// A pattern for SQL `like` that finds the words anywhere.
    ///
    /// @param wanted the parameter `search`; empty finds everything
    /// @throws org.hirfa.problem.ProblemException 400 for something that holds neither letter nor digit: it would find
    ///         everything too, and look like an answer
    public static String containing(String wanted) {
        // What is left after folding are letters, digits and spaces: nothing that `like` would interpret.
        var words = of(wanted);
        if (words.isEmpty() && !wanted.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at("search", "wrong-shape");
        }
        return "%" + words + "%";
    }

    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ـ', 'ء' -> {}
            case 'ٱ' -> folded.append('ا');
            case 'ة', 'ہ', 'ە' -> folded.append('ه');
            // The Persian letters look the same and come from keyboards that are not set to Arabic.
            case 'ى', 'ی' -> folded.append('ي');
            case 'ک' -> folded.append('ك');
            case 'œ', 'Œ' -> folded.append("oe");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            default -> {
                if (Character.getType(letter) == Character.FORMAT) {
                    return; // shows nothing: joiners, direction marks
                }
                var digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
                if (digit >= 0) {
                    folded.append(digit);
                } else {
                    folded.appendCodePoint(letter);
                }
            }
        }
    }
}
