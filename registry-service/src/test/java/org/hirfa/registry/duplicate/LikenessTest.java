package org.hirfa.registry.duplicate;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.hirfa.registry.person.BirthDatePrecision;
import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.PersonTraits;
import org.hirfa.registry.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

    private static final Weights.Points POINTS = new Weights.Points(Map.of(Trait.ARABIC_NAME, 30, Trait.LATIN_NAME, 20, Trait.BIRTH_DATE, 25,
            Trait.BIRTH_YEAR, 12, Trait.COMMUNE, 10, Trait.PHONE, 20, Trait.OTHER_SEX, -30), 70);

    private static PersonTraits person(String arabic, String latin, String born, String precision) {
        return person(new Names.Name("بن يوسف", arabic), new Names.Name("Benyoucef", latin), born, precision, "48-relizane", Sex.FEMALE);
    }

    private static PersonTraits person(Names.Name arabic, Names.Name latin, String born, String precision, String commune, Sex sex) {
        return new PersonTraits(UUID.randomUUID(), new Names(arabic, latin), sex, LocalDate.parse(born), BirthDatePrecision.valueOf(precision),
                commune, UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @CsvSource({
        // the same in everything but the number and the phone
        "أمينة, Amina, 1994-05-17, DAY, 85",
        // hamza and ta marbuta, another transliteration
        "امينه, Aminah, 1994-05-17, DAY, 82",
        // day and month exchanged
        "أمينة, Amina, 1994-05-17, DAY, 85",
        // only the year is known
        "أمينة, Amina, 1994-01-01, YEAR, 72",
        // another year
        "أمينة, Amina, 1993-05-17, DAY, 60",
        // a sister
        "سميرة, Samira, 1994-05-17, DAY, 35"})
    void addsUpWhatTwoHaveInCommon(String arabic, String latin, String born, String precision, int score) {
        assertThat(Likeness.between(person("أمينة", "Amina", "1994-05-17", "DAY"), person(arabic, latin, born, precision), POINTS).score())
                .isBetween(score - 3, score + 3);
    }

    @Test
    void daysAndMonthsAreExchangedByMistake() {
        var one = person("أمينة", "Amina", "1994-05-07", "DAY");

        assertThat(Likeness.between(one, person("أمينة", "Amina", "1994-07-05", "DAY"), POINTS).parts()).containsEntry(Trait.BIRTH_DATE, 18)
                .doesNotContainKey(Trait.BIRTH_YEAR);
        assertThat(Likeness.between(one, person("أمينة", "Amina", "1994-07-06", "DAY"), POINTS).parts()).containsEntry(Trait.BIRTH_YEAR, 12)
                .doesNotContainKey(Trait.BIRTH_DATE);
    }

    @Test
    void lastAndFirstNameExchangedIsTheSameNameAndOtherSexSpeaksAgainst() {
        var one = person("أمينة", "Amina", "1994-05-17", "DAY");
        var exchanged = person(new Names.Name("أمينة", "بن يوسف"), new Names.Name("Amina", "Ben Youcef"), "1994-05-17", "DAY", "48-yellel",
                Sex.FEMALE);
        var brother = person(new Names.Name("بن يوسف", "أمينة"), new Names.Name("Benyoucef", "Amina"), "1994-05-17", "DAY", "48-relizane",
                Sex.MALE);

        assertThat(Likeness.between(one, exchanged, POINTS).score()).isEqualTo(75);
        assertThat(Likeness.between(one, brother, POINTS).score()).isEqualTo(55);
        assertThat(Likeness.between(one, brother, POINTS).written()).contains("OTHER_SEX=-30");
        assertThat(new Compared(UUID.randomUUID(), one).keys()).containsAnyElementsOf(new Compared(UUID.randomUUID(), exchanged).keys());
    }

    @Property
    void isTheSameFromBothSides(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String name,
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String other) {
        var one = person("أمينة", name, "1994-05-17", "DAY");
        var two = person("أمينة", other, "1994-05-17", "DAY");

        assertThat(Likeness.between(one, two, POINTS)).isEqualTo(Likeness.between(two, one, POINTS));
        assertThat(Likeness.between(one, two, POINTS).score()).isBetween(65, 85);
    }
}
