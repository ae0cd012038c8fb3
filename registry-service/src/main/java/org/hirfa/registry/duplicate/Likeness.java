package org.hirfa.registry.duplicate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.hirfa.registry.person.BirthDatePrecision;
import org.hirfa.registry.person.PersonTraits;

/// What two entries have in common, in points, and their sum.
record Likeness(Map<Trait, Integer> parts) {

    /// Day and month exchanged: a slip between two ways of writing a date.
    private static final double EXCHANGED = 0.7;

    int score() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<String> written() {
        return parts.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).toList();
    }

    static Likeness between(PersonTraits one, PersonTraits other, Weights.Points points) {
        var shares = new EnumMap<Trait, Double>(Trait.class);
        shares.put(Trait.ARABIC_NAME, NameLikeness.of(one.names().arabic(), other.names().arabic()));
        shares.put(Trait.LATIN_NAME, NameLikeness.of(one.names().latin(), other.names().latin()));
        var birth = birthDate(one, other);
        shares.put(Trait.BIRTH_DATE, birth);
        shares.put(Trait.BIRTH_YEAR, birth == 0 && one.birthDate().getYear() == other.birthDate().getYear() ? 1.0 : 0);
        shares.put(Trait.COMMUNE, one.commune().equals(other.commune()) ? 1.0 : 0);
        shares.put(Trait.PHONE, one.phoneMark().equals(other.phoneMark()) ? 1.0 : 0);
        shares.put(Trait.OTHER_SEX, one.sex() == other.sex() ? 0 : 1.0);
        var parts = new EnumMap<Trait, Integer>(Trait.class);
        shares.forEach((trait, share) -> {
            var given = (int) Math.round(share * points.most(trait));
            if (given != 0) {
                parts.put(trait, given);
            }
        });
        return new Likeness(parts);
    }

    private static double birthDate(PersonTraits one, PersonTraits other) {
        var born = one.birthDate();
        var bornToo = other.birthDate();
        if (one.birthDatePrecision() != BirthDatePrecision.DAY || other.birthDatePrecision() != BirthDatePrecision.DAY) {
            return 0;
        }
        if (born.equals(bornToo)) {
            return 1;
        }
        return born.getYear() == bornToo.getYear() && born.getMonthValue() == bornToo.getDayOfMonth()
                && born.getDayOfMonth() == bornToo.getMonthValue() ? EXCHANGED : 0;
    }
}
