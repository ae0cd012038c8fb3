package org.hirfa.registry.person;

import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;

/// Reads national ids and phone numbers as people write them, in the shapes of the country pack.
@ApplicationScoped
class Identifiers {

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
        var plain = plain(written).toUpperCase(java.util.Locale.ROOT);
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

    /// Without the gaps that people leave for reading, and with digits of any script as 0-9.
    private static String plain(String written) {
        var plain = new StringBuilder();
        written.codePoints().filter(letter -> letter != ' ' && letter != '-' && letter != '.')
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    record Rules(NationalIdRule nationalId, PhoneRule phone) {}

    record NationalIdRule(String pattern) {}

    record PhoneRule(String countryCode, String trunkPrefix, String pattern) {}
}
