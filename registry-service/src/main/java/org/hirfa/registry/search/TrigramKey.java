package org.hirfa.registry.search;

/// A folded word spelled in letters that `pg_trgm` knows everywhere.
///
/// The extension asks the database's character type what a letter is. In a database of type C, which many installations are and
/// the local one is, no Arabic letter is one, and Arabic words would have no trigrams at all. So each Arabic letter has an
/// ASCII letter of its own here. This is no transliteration: keys of Arabic words are compared with those of Arabic words only.
public final class TrigramKey {

    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچڤڨگژ";
    private static final String ASCII = "abcdefghijklmnopqrstuvwxyz01234567";

    private TrigramKey() {}

    public static String of(String word) {
        var key = new StringBuilder();
        word.chars().forEach(letter -> {
            var place = ARABIC.indexOf(letter);
            if (place >= 0) {
                key.append(ASCII.charAt(place));
            } else if (letter < 128) {
                key.append((char) letter);
            } else {
                key.append('9').append(Integer.toString(letter, 36));
            }
        });
        return key.toString();
    }
}
