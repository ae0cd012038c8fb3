package org.hirfa.registry.person;

import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class IdentifiersTest {

    @Inject
    Identifiers identifiers;

    @ParameterizedTest
    @ValueSource(strings = {"119944800000000017", "1199 4480 0000 0000 17", "١١٩٩٤٤٨٠٠٠٠٠٠٠٠٠١٧", "۱۱۹۹۴۴۸۰۰۰۰۰۰۰۰۰۱۷"})
    void aNumberIsTheSameInEitherSetOfDigits(String written) {
        assertThat(identifiers.nationalId(written)).contains(new NationalId("119944800000000017"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1199448000000000١٧", "١١٩٩٤٤٨٠٠٠٠٠٠٠٠٠۱۷", "११९९४४८००००००००0१७", "\uFF11\uFF1199448000000000 17", "119944800000000\u200B017",
            "\u202E119944800000000017", "11994480000000001", "1199448000000000171", "11994480000000001O", "119944800000000017\u0000", "", "-"})
    void anythingElseIsNoNumber(String written) {
        assertThat(identifiers.nationalId(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0661234567", "0661 23 45 67", "+213661234567", "00213661234567", "٠٦٦١٢٣٤٥٦٧", "06-61-23-45-67"})
    void aPhoneIsTheSameHoweverItIsWritten(String written) {
        assertThat(identifiers.phone(written)).contains(new Phone("+213661234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0٦61234567", "661234567", "+33612345678", "066123456", "06612345678", "++213661234567", "\u200F0661234567", "0661234567;ext=1"})
    void anythingElseIsNoPhone(String written) {
        assertThat(identifiers.phone(written)).isEmpty();
    }
}
