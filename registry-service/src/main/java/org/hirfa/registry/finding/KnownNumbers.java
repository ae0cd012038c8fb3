package org.hirfa.registry.finding;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.CountryPack;
import org.hirfa.registry.oversight.Oversight;
import org.hirfa.registry.person.PhoneBook;

/// Numbers under which somebody may be known: of the entry, of a card, of the telephone; written with or without letters in
/// front, with gaps, in digits of any script.
@ApplicationScoped
class KnownNumbers {

    /// Two entries that turned out to be one answer to both numbers.
    private static final String STANDING = """
            with recursive found (id) as (
                select id from artisan where registration_number = any(?)
                union all select artisan_id from card where number = any(?)
                union all select id from artisan where person_id = any(?)),
            standing (id) as (
                select id from found
                union select a.merged_into from standing t join artisan a on a.id = t.id where a.merged_into is not null)
            """;

    private static final int DIGITS = 11;

    private final PhoneBook phones;
    private final Oversight oversight;
    private final Caller caller;
    private final String prefix;

    KnownNumbers(PhoneBook phones, Oversight oversight, Caller caller, CountryPack pack) {
        this.phones = phones;
        this.oversight = oversight;
        this.caller = caller;
        this.prefix = pack.json("pack.json", Numbering.class).registrationNumberPrefix();
    }

    static boolean mayBeOne(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    Candidates narrow(Candidates candidates, String text) {
        var plain = plain(text);
        var digits = plain.length() >= DIGITS ? plain.substring(plain.length() - DIGITS) : plain;
        var before = plain.substring(0, plain.length() - digits.length());
        var numbers = before.isEmpty() || before.equals(prefix) ? new String[] {prefix + digits} : new String[] {};
        var cards = before.isEmpty() || before.equals("C") ? new String[] {"C" + digits} : new String[] {};
        return candidates.among(STANDING, List.of(numbers, cards, reachedUnder(text)));
    }

    /// Whose number it is, is said only to who may see the number in that person's file.
    private UUID[] reachedUnder(String text) {
        return phones.reachedUnder(text).stream().filter(person -> !oversight.isReduced(caller, person)).toArray(UUID[]::new);
    }

    Candidates narrowToEntry(Candidates candidates, String registrationNumber) {
        return candidates.among(STANDING, List.of(new String[] {registrationNumber}, new String[] {}, new UUID[] {}));
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().filter(letter -> letter != ' ' && letter != '-' && letter != '.' && letter != '/')
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    record Numbering(String registrationNumberPrefix) {}
}
