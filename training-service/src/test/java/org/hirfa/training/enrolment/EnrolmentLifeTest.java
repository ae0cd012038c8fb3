package org.hirfa.training.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hirfa.training.decision.Decision;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class EnrolmentLifeTest {

    private static final Decision DECISION =
            new Decision(Instant.EPOCH, LocalDate.of(2026, 11, 22), "somebody");

    enum Verb { ACCEPT, WITHDRAW, REFUSE, ATTEND, RESULT, END, ABSENT }

    @Provide
    Arbitrary<List<Verb>> life() {
        return Arbitraries.of(Verb.class).list().ofMaxSize(40);
    }

    @Property
    void reachesAnEndOnceAndOnlyAsItsStatesAllow(@ForAll("life") List<Verb> life, @ForAll boolean seated, @ForAll boolean passed) {
        var enrolment = seated ? Enrolment.accepted(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), DECISION)
                : Enrolment.waitlisted(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), 7, DECISION);
        for (var verb : life) {
            var before = enrolment.status();
            var done = tried(enrolment, verb, passed);
            var after = enrolment.status();

            assertThat(after == before || done && before.mayBecome(after)).isTrue();
            if (after == EnrolmentStatus.PASSED || after == EnrolmentStatus.FAILED) {
                assertThat(enrolment.passed()).isEqualTo(after == EnrolmentStatus.PASSED);
            }
            if (!seated) {
                assertThat(enrolment.waitingNumber()).isEqualTo(7);
            }
        }
    }

    private static boolean tried(Enrolment enrolment, Verb verb, boolean passed) {
        try {
            switch (verb) {
                case ACCEPT -> enrolment.accept(DECISION);
                case WITHDRAW -> enrolment.withdraw(DECISION);
                case REFUSE -> enrolment.refuse(DECISION);
                case ATTEND -> enrolment.attend(DECISION);
                case RESULT -> enrolment.keepResult(passed, Map.of());
                case END -> enrolment.end(DECISION);
                case ABSENT -> enrolment.endAbsent(DECISION);
            }
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
