package org.hirfa.registry.card;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// The number printed on a card: `C`, nine digits, two check digits (ISO 7064, MOD 97-10). Never used twice.
///
/// The official form of the number was not found in any text in force, so this one is the project's own.
record CardNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("C\\d{11}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    CardNumber {
        if (!SHAPE.matcher(value).matches() || !new BigInteger(value.substring(1)).mod(MODULUS).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    /// @param serial from the database's sequence, so that no two cards share it
    static CardNumber ofSerial(long serial) {
        if (serial < 1 || serial > 999_999_999) {
            throw new IllegalArgumentException("serial of a card out of range");
        }
        // 98 - (n * 100 mod 97) makes the whole number leave 1 when divided by 97.
        var check = 98 - serial * 100 % 97;
        return new CardNumber("C%09d%02d".formatted(serial, check));
    }
}
