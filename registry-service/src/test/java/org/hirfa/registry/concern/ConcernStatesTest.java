package org.hirfa.registry.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.hirfa.problem.ProblemException;
import org.hirfa.registry.organisation.Actor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is asked of a concern, in whatever order.
class ConcernStatesTest {

    private static final Actor SOMEBODY = new Actor("subject", "name");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 21);

    private static final List<Consumer<Concern>> STEPS = List.of(
            concern -> concern.route(new Destination(Office.AGENCY, "ANADE"), DUE, "why", SOMEBODY, NOW),
            concern -> concern.route(new Destination(Office.CHAMBER, null), DUE, "why", SOMEBODY, NOW),
            concern -> concern.answer("text", SOMEBODY, NOW),
            concern -> concern.close(SOMEBODY, NOW),
            concern -> concern.reopen("why", DUE, SOMEBODY, NOW),
            concern -> concern.withdraw(SOMEBODY, NOW),
            concern -> concern.escalate("why", DUE, SOMEBODY, NOW),
            concern -> concern.overdueAtTheTop(SOMEBODY, NOW));

    @Property(tries = 3000)
    void onlyGoesWhereItsStateLeads(@ForAll Office office, @ForAll @Size(max = 25) List<@IntRange(max = 7) Integer> asked) {
        var concern = raised(office);
        var answered = false;
        for (var step : asked) {
            var before = concern.status();
            var stages = concern.stages();
            try {
                STEPS.get(step).accept(concern);
            } catch (ProblemException refused) {
                assertThat(refused.type()).isIn(ConcernProblem.CONCERN_STATE, ConcernProblem.CONCERN_AT_THE_TOP);
                assertThat(concern.status()).isEqualTo(before);
                assertThat(concern.stages()).isEqualTo(stages);
            }
            if (concern.status() != before) {
                assertThat(before.next()).contains(concern.status());
                assertThat(concern.stages()).isEqualTo(stages + 1);
            }
            if (before.isOver()) {
                assertThat(concern.status()).isEqualTo(before);
            }
            answered |= concern.status() == ConcernStatus.ANSWERED;
            assertThat(concern.status() == ConcernStatus.WITHDRAWN && before != ConcernStatus.WITHDRAWN
                    && (before == ConcernStatus.ANSWERED || before == ConcernStatus.REOPENED)).as("withdrawn after an answer").isFalse();
            assertThat(concern.answerDueOn() != null && !concern.status().isWaiting()).as("due, and nobody to answer").isFalse();
            assertThat((concern.where().agency() != null) == (concern.where().office() == Office.AGENCY)).isTrue();
        }
        assertThat(concern.told().answeredAt() != null).isEqualTo(answered);
    }

    @Property
    void theDelayOfTheHighestOfficePassesOnce(@ForAll @IntRange(min = 1, max = 5) int turns) {
        var concern = raised(Office.NATIONAL_CHAMBER);
        var stages = concern.stages();

        for (var i = 0; i < turns; i++) {
            concern.overdueAtTheTop(SOMEBODY, NOW);
        }

        assertThat(concern.stages()).isEqualTo(stages + 1);
        assertThat(concern.status()).isEqualTo(ConcernStatus.ROUTED);
    }

    private static Concern raised(Office office) {
        var where = new Destination(office, office == Office.AGENCY ? "ANGEM" : null);
        var concern = Concern.raise(UUID.randomUUID(), new Raiser(UUID.randomUUID(), null, "48-relizane", null),
                new RaiseConcern("TAX", "text", null, null), where, SOMEBODY, NOW);
        concern.route(where, DUE, null, SOMEBODY, NOW);
        return concern;
    }
}
