package org.hirfa.funding.eligibility;

import java.time.LocalDate;
import java.util.List;

import org.hirfa.funding.agency.Intake;
import org.hirfa.funding.agency.Source;
import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.dossier.FundingRecord;
import org.hirfa.funding.scheme.Formula;
import org.hirfa.funding.scheme.SchemeVersion;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {

    @Property
    void oneFailDecidesAndOneUnknownWithholds(@ForAll @Size(min = 1, max = 8) List<Verdict> verdicts) {
        var outcome = Outcome.of(verdicts);

        assertThat(outcome == Outcome.NOT_ELIGIBLE).isEqualTo(verdicts.contains(Verdict.FAIL));
        assertThat(outcome == Outcome.ELIGIBLE).isEqualTo(verdicts.stream().allMatch(Verdict.PASS::equals));
    }

    @Test
    void aSchemeWithoutCriteriaTellsNothing() {
        assertThat(Outcome.of(List.of())).isEqualTo(Outcome.UNDETERMINED);
    }

    /// Whoever was born on any day of the year is between the two ages on any day.
    @Property
    void theTrueAgeLiesBetweenTheKnownAges(@ForAll @IntRange(min = 1, max = 365) int birthDay, @ForAll @IntRange(min = 1, max = 365) int todayDay,
            @ForAll @IntRange(min = 1930, max = 2020) int birthYear) {
        var born = LocalDate.ofYearDay(birthYear, birthDay);
        var today = LocalDate.ofYearDay(2026, todayDay);
        long age = java.time.Period.between(born, today).getYears();

        var facts = KnownFacts.of(born(birthYear), new FundingRecord(List.of(), List.of(), List.of()), aVersion(), today);

        assertThat((Long) facts.valueOf(Fact.ARTISAN_AGE_AT_LEAST)).isLessThanOrEqualTo(age);
        assertThat((Long) facts.valueOf(Fact.ARTISAN_AGE_AT_MOST)).isGreaterThanOrEqualTo(age);
    }

    @Test
    void whatNobodyToldIsNotKnown() {
        var facts = KnownFacts.of(born(null), new FundingRecord(List.of(), List.of("X"), null), aVersion(), LocalDate.of(2026, 11, 22));

        assertThat(List.of(Fact.ARTISAN_AGE_AT_LEAST, Fact.ARTISAN_AGE_AT_MOST, Fact.QUALIFICATION_HELD, Fact.FUNDING_REPAID_IN_FULL,
                Fact.SCHEME_ACCEPTS_NEW, Fact.INSURANCE_UP_TO_DATE, Fact.TAX_UP_TO_DATE, Fact.CARD_VALID_UNTIL)).noneMatch(facts::knows);
        assertThat(facts.valueOf(Fact.CARD_ACTIVE)).isEqualTo(false);
    }

    @Test
    void whatWasToldOfDutiesIsKnown() {
        var told = told(new Standing.Duties(false, true));
        assertThat(told.valueOf(Fact.TAX_UP_TO_DATE)).isEqualTo(false);
        assertThat(told.valueOf(Fact.INSURANCE_UP_TO_DATE)).isEqualTo(true);
    }

    private static KnownFacts told(Standing.Duties duties) {
        return KnownFacts.of(artisan(1990, duties), new FundingRecord(List.of(), List.of(), List.of()), aVersion(),
                LocalDate.of(2026, 11, 22));
    }

    private static Standing born(@org.jspecify.annotations.Nullable Integer year) {
        return artisan(year, Standing.Duties.UNTOLD);
    }

    private static Standing artisan(@org.jspecify.annotations.Nullable Integer year, Standing.Duties duties) {
        var id = new java.util.UUID(0, 1);
        return new Standing(id, id, null, "N", new Standing.Name("", ""), new Standing.Name("", ""), null, year, "48", "CAM-48", null,
                List.of(), null, null, "ACTIVE", false, null, List.of(), false, false, java.util.Set.of(id), duties);
    }

    private static SchemeVersion aVersion() {
        var source = new Source("s", null, false);
        return new SchemeVersion("1", LocalDate.EPOCH, null, new Intake(null, null, source), "DZD",
                new Formula(List.of(), List.of(), null, null), List.of(), List.of(), List.of(), source);
    }
}
