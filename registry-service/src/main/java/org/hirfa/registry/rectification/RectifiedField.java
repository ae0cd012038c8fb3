package org.hirfa.registry.rectification;

import java.util.function.Function;

/// A part of a file that can be put right.
public enum RectifiedField {
    ARABIC_NAME(Wanted::arabicName),
    LATIN_NAME(Wanted::latinName),
    SEX(Wanted::sex),
    BIRTH_DATE(Wanted::birthDate),
    BIRTH_PLACE(Wanted::birthPlace),
    NATIONAL_ID(Wanted::nationalId),
    PHONE(Wanted::phone),
    EMAIL(Wanted::email),
    ADDRESS(Wanted::address);

    private final Function<Wanted, Object> part;

    RectifiedField(Function<Wanted, Object> part) {
        this.part = part;
    }

    /// Whether it is of what a civil record says of somebody.
    boolean isIdentity() {
        return switch (this) {
            case ARABIC_NAME, LATIN_NAME, SEX, BIRTH_DATE, BIRTH_PLACE, NATIONAL_ID -> true;
            case PHONE, EMAIL, ADDRESS -> false;
        };
    }

    boolean isIn(Wanted wanted) {
        return part.apply(wanted) != null;
    }
}
