package org.hirfa.registry.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.hirfa.problem.FieldFault;

/// A person's names in both scripts, each as written in the civil register and none derived from the other.
public record Names(@NotNull @Valid Name arabic, @NotNull @Valid Name latin) {

    private static final int LONGEST = 80;
    // Letters and their marks, with what joins the parts of a name. No digit and no control or format character: a
    // direction mark would let a name read differently from what it is.
    private static final Pattern ARABIC = Pattern.compile("[\\p{IsArabic}&&\\p{L}][[\\p{IsArabic}&&\\p{L}]\\p{Mn} '’-]*");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{Mn} '’.-]*");

    // Marks that show nothing (joiner, variation selectors), and more marks than any letter carries: two names that look
    // the same would not be the same.
    private static final Pattern HIDDEN = Pattern.compile("[\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]|\\p{Mn}{4}");

    // Letters of no language that a civil register here writes (phonetic signs; Persian and Urdu forms) look like ones that are.
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsLatin}&&[^\\x{0041}-\\x{024F}\\x{1E00}-\\x{1EFF}]]"
            + "|[\\p{IsArabic}&&\\p{L}&&[^\\x{0621}-\\x{064A}\\x{0671}\\x{067E}\\x{0686}\\x{0698}\\x{06A4}\\x{06A8}\\x{06AD}\\x{06AF}]]");

    public record Name(@NotNull String lastName, @NotNull String firstName) {

        Name tidy() {
            return new Name(tidy(lastName), tidy(firstName));
        }

        private static String tidy(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll(" +", " ");
        }
    }

    /// The same names in normal form (NFC), without space around them.
    Names tidy() {
        return new Names(arabic.tidy(), latin.tidy());
    }

    /// What is wrong with tidied names; empty when nothing is.
    List<FieldFault> faults(String pointer) {
        var faults = new ArrayList<FieldFault>();
        judge(faults, pointer + "/arabic/lastName", arabic.lastName, ARABIC);
        judge(faults, pointer + "/arabic/firstName", arabic.firstName, ARABIC);
        judge(faults, pointer + "/latin/lastName", latin.lastName, LATIN);
        judge(faults, pointer + "/latin/firstName", latin.firstName, LATIN);
        return faults;
    }

    private static void judge(List<FieldFault> faults, String pointer, String name, Pattern script) {
        if (name.isEmpty()) {
            faults.add(new FieldFault(pointer, "required"));
        } else if (name.length() > LONGEST) {
            faults.add(new FieldFault(pointer, "wrong-length"));
        } else if (!script.matcher(name).matches() || HIDDEN.matcher(name).find() || FOREIGN.matcher(name).find()
                || !isPlain(name)) {
            faults.add(new FieldFault(pointer, "forbidden-character"));
        }
    }

    /// Whether no letter is another one in disguise, such as a wide form, a numeral or a ligature.
    private static boolean isPlain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).equals(Normalizer.normalize(name, Normalizer.Form.NFC));
    }
}
