package org.hirfa.registry.person;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;

/// Reads national ids and phone numbers as people write them, in the shapes of the country pack.
@ApplicationScoped
class Identifiers {

    /// The zeros of the digits in use: European, Arabic and eastern Arabic.
    private static final List<Integer> ZEROS = List.of((int) '0', 0x0660, 0x06f0);
    private static final int LAST_ASCII = 0x7f;

    private final Pattern nationalId;
    private final Pattern phone;
    private final PhoneRule phoneRule;

    Identifiers(CountryPack pack) {
        var rules = pack.json("registry/identifiers.json", Rules.class);
        nationalId = Pattern.compile(rules.nationalId().pattern());
        phone = Pattern.compile(rules.phone().pattern());
        phoneRule = rules.phone();
    }

    /// @return empty when the text has not the country's shape; no check digit is computed where none is published
    Optional<NationalId> nationalId(String written) {
        var plain = plain(written).toUpperCase(Locale.ROOT);
        return nationalId.matcher(plain).matches() ? Optional.of(new NationalId(plain)) : Optional.empty();
    }

    /// A number in national form is completed with the country's code.
    Optional<Phone> phone(String written) {
        var plain = plain(written);
        if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        } else if (!plain.startsWith("+") && plain.startsWith(phoneRule.trunkPrefix())) {
            plain = phoneRule.countryCode() + plain.substring(phoneRule.trunkPrefix().length());
        }
        return phone.matcher(plain).matches() ? Optional.of(new Phone(plain)) : Optional.empty();
    }

    /// Without the gaps that people leave for reading, and with digits as 0-9. Digits of the two Arabic sets are understood, as
    /// people here type them, but not two sets in one number: that is no way of writing, and no letter that merely becomes one
    /// of ours in capitals.
    private static String plain(String written) {
        var plain = new StringBuilder();
        var zeros = new HashSet<Integer>();
        for (var letter : written.codePoints().filter(letter -> letter != ' ' && letter != '-' && letter != '.').toArray()) {
            var zero = ZEROS.stream().filter(first -> letter >= first && letter <= first + 9).findFirst();
            zero.ifPresent(zeros::add);
            if (zero.isEmpty() && letter > LAST_ASCII) {
                return "";
            }
            plain.appendCodePoint(zero.map(first -> '0' + letter - first).orElse(letter));
        }
        return zeros.size() > 1 ? "" : plain.toString();
    }

    record Rules(NationalIdRule nationalId, PhoneRule phone) {}

    record NationalIdRule(String pattern) {}

    record PhoneRule(String countryCode, String trunkPrefix, String pattern) {}
}
