package org.hirfa.registry.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.hirfa.problem.ProblemException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.registry.organisation.OrganisationStatus.APPROVED;
import static org.hirfa.registry.organisation.OrganisationStatus.DISCARDED;
import static org.hirfa.registry.organisation.OrganisationStatus.DISSOLVED;
import static org.hirfa.registry.organisation.OrganisationStatus.DRAFT;
import static org.hirfa.registry.organisation.OrganisationStatus.EXPIRED;
import static org.hirfa.registry.organisation.OrganisationStatus.PROPOSED;
import static org.hirfa.registry.organisation.OrganisationStatus.RECOGNISED;
import static org.hirfa.registry.organisation.OrganisationStatus.REGISTERED;
import static org.hirfa.registry.organisation.OrganisationStatus.STRUCK_OFF;
import static org.hirfa.registry.organisation.OrganisationStatus.SUBMITTED;
import static org.hirfa.registry.organisation.OrganisationStatus.SUSPENDED;
import static org.hirfa.registry.organisation.OrganisationStatus.WITHDRAWN;

/// Whatever is asked of an organisation, in whatever order: it only goes where its kind leads, and its history tells the way.
class OrganisationStatesTest {

    private static final Actor SOMEBODY = new Actor("subject", "name");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /// What each kind knows of, said once more and apart from the code.
    private static final Map<OrganisationKind, Set<OrganisationStatus>> OWN_STATES = Map.of(
            OrganisationKind.COOPERATIVE, EnumSet.of(DRAFT, DISCARDED, SUBMITTED, REGISTERED, SUSPENDED, STRUCK_OFF),
            OrganisationKind.ENTERPRISE, EnumSet.of(DRAFT, DISCARDED, SUBMITTED, REGISTERED, SUSPENDED, STRUCK_OFF),
            OrganisationKind.ASSOCIATION, EnumSet.of(DRAFT, DISCARDED, SUBMITTED, APPROVED, SUSPENDED, EXPIRED, WITHDRAWN, DISSOLVED),
            OrganisationKind.CRAFT_BODY, EnumSet.of(PROPOSED, DISCARDED, RECOGNISED, DISSOLVED));

    private static final List<BiConsumer<Organisation, Readiness>> STEPS = List.of(
            (organisation, ready) -> organisation.submit(ready, SOMEBODY, NOW),
            (organisation, _) -> organisation.sendBack("why", SOMEBODY, NOW),
            (organisation, _) -> organisation.discard(SOMEBODY, NOW),
            (organisation, ready) -> organisation.register(ready, TODAY, SOMEBODY, NOW),
            (organisation, ready) -> organisation.grant(decision(APPROVED, false), TODAY.plusYears(5), ready, SOMEBODY, NOW),
            (organisation, ready) -> organisation.grant(decision(APPROVED, true), TODAY.plusYears(5), ready, SOMEBODY, NOW),
            (organisation, ready) -> organisation.grant(decision(RECOGNISED, false), null, ready, SOMEBODY, NOW),
            (organisation, _) -> organisation.suspend("why", SOMEBODY, NOW),
            (organisation, ready) -> organisation.resume(ready, SOMEBODY, NOW),
            (organisation, _) -> organisation.withdraw("why", SOMEBODY, NOW),
            (organisation, _) -> organisation.end(STRUCK_OFF, "why", SOMEBODY, NOW),
            (organisation, _) -> organisation.end(DISSOLVED, "why", SOMEBODY, NOW),
            (organisation, _) -> organisation.lapse(TODAY.plusYears(6), SOMEBODY, NOW));

    @Property(tries = 2000)
    void onlyGoesWhereItsKindLeads(@ForAll OrganisationKind kind, @ForAll @Size(max = 25) List<@IntRange(max = 12) Integer> asked) {
        var organisation = aNew(kind);
        for (var step : asked) {
            var before = organisation.status();
            var steps = organisation.steps().size();
            try {
                STEPS.get(step).accept(organisation, ready(kind, 1));
            } catch (ProblemException refused) {
                assertThat(refused.type()).isEqualTo(OrganisationProblem.ORGANISATION_STATE);
                assertThat(organisation.status()).isEqualTo(before);
                assertThat(organisation.steps()).hasSize(steps);
            }
            if (organisation.status() != before) {
                assertThat(before.next(kind)).contains(organisation.status());
                assertThat(organisation.steps()).hasSize(steps + 1);
            }
            assertThat(OWN_STATES.get(kind)).contains(organisation.status());
            if (before.isOver()) {
                assertThat(organisation.status()).isEqualTo(before);
            }
        }
        var told = organisation.steps().stream().map(OrganisationStep::view).toList();
        assertThat(told.getLast().status()).isEqualTo(organisation.status());
        for (var i = 1; i < told.size(); i++) {
            assertThat(told.get(i).statusBefore()).isEqualTo(told.get(i - 1).status());
        }
    }

    @Property(tries = 200)
    void nothingStandsWithoutWhatItsKindNeeds(@ForAll OrganisationKind kind, @ForAll @Size(max = 25) List<@IntRange(max = 12) Integer> asked) {
        var organisation = aNew(kind);
        for (var step : asked) {
            try {
                STEPS.get(step).accept(organisation, ready(kind, 0));
            } catch (ProblemException _) {
                // Refused, for whichever of the two reasons comes first.
            }
        }
        assertThat(organisation.status()).isIn(DRAFT, PROPOSED, DISCARDED);
        assertThat(organisation.isTold()).isFalse();
    }

    @Property
    void codesDrawnAreValidAndNoneIsTakenForOneBroughtAlong(@ForAll @IntRange(min = 1, max = 999_999_999) int serial,
            @ForAll @IntRange(min = 0, max = 10) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
        var code = OrganisationCode.drawn("DZ", serial).value();
        assertThat(OrganisationCode.isValid(code)).isTrue();
        assertThat(OrganisationCode.isBroughtAlong(code)).isFalse();

        var digits = code.toCharArray();
        digits[3 + place] = (char) ('0' + (digits[3 + place] - '0' + shift) % 10);
        assertThat(OrganisationCode.isValid(new String(digits))).as("one wrong digit").isFalse();
    }

    private static Organisation.Decision decision(OrganisationStatus standing, boolean renewing) {
        return new Organisation.Decision("1", TODAY, standing, renewing);
    }

    private static Readiness ready(OrganisationKind kind, int members) {
        return new Readiness(new KindRule(kind, Level.NONE, KindRule.DecidedBy.CHAMBER, 1, kind == OrganisationKind.ENTERPRISE, null),
                members, true);
    }

    private static Organisation aNew(OrganisationKind kind) {
        return Organisation.enter(UUID.randomUUID(), new OrganisationCode("ASSOC-16-001"), new CheckedOrganisation(null, kind, Level.NONE,
                "جمعية", "Association", "48-relizane", new CheckedOrganisation.CheckedProfile("-", List.of(), "-", null, null, false)),
                SOMEBODY, NOW);
    }
}
