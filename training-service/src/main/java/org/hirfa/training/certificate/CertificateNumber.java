package org.hirfa.training.certificate;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number on a certificate: country, `F` and the year, thirteen digits, two check digits (ISO 7064, MOD 97-10).
///
/// The thirteen digits are drawn and not counted, so that nobody can leaf through the certificates of others: with a hundred
/// thousand certificates a year one guess in a hundred million meets one.
///
/// @param text as printed, e.g. `DZ-F26-4829301746805-75`
record CertificateNumber(String text) {

    static final long SERIALS = 10_000_000_000_000L;

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}F\\d{2}\\d{13}\\d{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /// @param serial from 0 to below [#SERIALS]
    static CertificateNumber of(String country, int year, long serial) {
        var body = String.format(Locale.ROOT, "%sF%02d%013d", country, year % 100, serial);
        var check = 98 - remainder(body + "00");
        return printed(body + String.format(Locale.ROOT, "%02d", check));
    }

    /// Reads what somebody typed: small letters, blanks and missing hyphens do no harm.
    ///
    /// @return empty when it has not the shape of a number, or its check digits say that a sign is wrong
    static Optional<CertificateNumber> typed(String text) {
        var compact = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(compact).matches() && remainder(compact) == 1 ? Optional.of(printed(compact)) : Optional.empty();
    }

    private static CertificateNumber printed(String compact) {
        return new CertificateNumber(compact.substring(0, 2) + "-" + compact.substring(2, 5) + "-" + compact.substring(5, 18)
                + "-" + compact.substring(18));
    }

    private static int remainder(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValueExact();
    }
}
