package org.hirfa.training.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.training.decision.Decision;
import org.hirfa.training.programme.ProgrammeFixture;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is tried with a session, in whatever order: it keeps its promises.
class SessionLifeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Decision DECISION = new Decision(Instant.EPOCH, DAY, "somebody");

    enum Verb { OPEN, CLOSE, START, COMPLETE, CANCEL, TAKE, RELEASE, MORE_SEATS, FEWER_SEATS }

    @Provide
    Arbitrary<List<Verb>> life() {
        return Arbitraries.of(Verb.class).list().ofMaxSize(60);
    }

    @Property
    void neverOversellsAndNeverGoesBack(@ForAll("life") List<Verb> life) {
        var session = session(2);
        for (var verb : life) {
            var before = session.status();
            var taken = session.taken();
            var seats = session.seats();
            var refused = !tried(session, verb);

            assertThat(session.taken()).isBetween(0, session.seats());
            assertThat(session.seatsLeft()).isEqualTo(session.seats() - session.taken());
            if (refused) {
                assertThat(session.status()).isEqualTo(before);
                assertThat(session.taken()).isEqualTo(taken);
                assertThat(session.seats()).isEqualTo(seats);
            } else if (session.status() != before) {
                assertThat(before.mayBecome(session.status())).isTrue();
                assertThat(session.status().ordinal()).isGreaterThan(before.ordinal());
            }
            if (!before.isBeforeStart()) {
                assertThat(session.taken()).as("seats change hands only before the start").isEqualTo(taken);
            }
        }
    }

    @Property
    void aSessionThatIsOverStaysAsItIs(@ForAll SessionStatus next) {
        assertThat(SessionStatus.COMPLETED.mayBecome(next)).isFalse();
        assertThat(SessionStatus.CANCELLED.mayBecome(next)).isFalse();
    }

    @Property
    void noStateIsItsOwnNextState(@ForAll SessionStatus status) {
        assertThat(status.mayBecome(status)).isFalse();
    }

    private static boolean tried(Session session, Verb verb) {
        try {
            switch (verb) {
                case OPEN -> session.open(DECISION);
                case CLOSE -> session.close(DECISION);
                case START -> session.start(DECISION);
                case COMPLETE -> session.complete(DECISION);
                case CANCEL -> session.cancel(DECISION);
                case TAKE -> session.takeSeat();
                case RELEASE -> session.releaseSeat();
                case MORE_SEATS -> session.changeSeats(session.seats() + 1);
                case FEWER_SEATS -> session.changeSeats(session.seats() - 1);
            }
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static Session session(int seats) {
        var order = new PlanSession("SEWING", "CAM-48", null, "Relizane", DAY, DAY, seats, new Money(0L, "DZD"), List.of(Audience.WOMEN));
        return Session.plan(new UUID(0, 1), ProgrammeFixture.sewing(), order, "48", DECISION);
    }
}
