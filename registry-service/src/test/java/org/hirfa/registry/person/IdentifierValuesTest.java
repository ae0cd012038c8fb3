package org.hirfa.registry.person;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierValuesTest {

    @Test
    void nationalIdNeverPrintsInFull() {
        var id = new NationalId("119944800000123456");

        assertThat(id).hasToString("NationalId[***************456]");
        assertThat("about " + id).doesNotContain(id.value());
    }

    @Test
    void phoneNeverPrintsInFull() {
        var phone = new Phone("+213661234567");

        assertThat(phone).hasToString("Phone[+213*******67]");
    }

    @Test
    void aDescriptionTellsNothingInALog() {
        var described = new DescribePerson(new Names(new Names.Name("ا", "ب"), new Names.Name("A", "B")), Sex.MALE,
                java.time.LocalDate.of(1990, 1, 1), BirthDatePrecision.YEAR, "x", "119944800000123456", "0661234567", null,
                new DescribePerson.Address("x", "48-relizane", Zone.RURAL));

        assertThat(described.toString()).doesNotContain("119944800000123456").doesNotContain("0661234567");
    }
}
