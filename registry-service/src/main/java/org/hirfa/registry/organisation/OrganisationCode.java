package org.hirfa.registry.organisation;

import java.util.regex.Pattern;

/// The code under which an organisation is known in the whole country.
///
/// One that is drawn here: the country's prefix, an O, nine digits and two check digits (ISO/IEC 7064, MOD 97-10), as an
/// artisan's number. One that an organisation brings along keeps its shape, as long as it cannot be taken for a drawn one.
record OrganisationCode(String value) {

    private static final Pattern DRAWN = Pattern.compile("[A-Z]{2}O\\d{11}");
    private static final Pattern BROUGHT_ALONG = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,38}[A-Z0-9]");
    private static final int MODULUS = 97;
    private static final long LARGEST = 999_999_999L;
    private static final int DIGITS_FROM = 3;

    /// @throws IllegalArgumentException for what is no code, or has wrong check digits
    OrganisationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the code of an organisation");
        }
    }

    static OrganisationCode drawn(String prefix, long serial) {
        if (serial < 1 || serial > LARGEST) {
            throw new IllegalArgumentException("no more than nine digits");
        }
        var digits = "%09d".formatted(serial);
        var check = MODULUS + 1 - Long.parseLong(digits + "00") % MODULUS;
        return new OrganisationCode(prefix + "O" + digits + "%02d".formatted(check));
    }

    static boolean isValid(String text) {
        return looksDrawn(text) ? Long.parseLong(text.substring(DIGITS_FROM)) % MODULUS == 1 : BROUGHT_ALONG.matcher(text).matches();
    }

    static boolean isBroughtAlong(String text) {
        return !looksDrawn(text) && isValid(text);
    }

    private static boolean looksDrawn(String text) {
        return DRAWN.matcher(text).matches();
    }
}
