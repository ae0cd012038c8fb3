package org.hirfa.registry.artisan;

import java.util.regex.Pattern;

/// The number under which an artisan is known in the whole country: the country's prefix, nine digits, two check digits
/// (ISO/IEC 7064, MOD 97-10, which finds every wrong digit and every swap of neighbours).
public record RegistrationNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{11}");
    private static final int MODULUS = 97;
    private static final long LARGEST = 999_999_999L;

    /// @throws IllegalArgumentException if the shape is wrong or the check digits do not fit
    public RegistrationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a registration number");
        }
    }

    static RegistrationNumber of(String prefix, long serial) {
        if (serial < 1 || serial > LARGEST) {
            throw new IllegalArgumentException("no more than nine digits");
        }
        var digits = "%09d".formatted(serial);
        // The prefix stays outside of the sum: a number is one country's own, and the digits may be written alone.
        var check = MODULUS + 1 - Long.parseLong(digits + "00") % MODULUS;
        return new RegistrationNumber(prefix + digits + "%02d".formatted(check));
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && Long.parseLong(text.substring(2)) % MODULUS == 1;
    }

    @Override
    public String toString() {
        return value;
    }
}
