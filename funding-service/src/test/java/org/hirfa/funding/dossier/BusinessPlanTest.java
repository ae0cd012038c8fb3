package org.hirfa.funding.dossier;

import java.util.List;

import org.hirfa.funding.agency.Source;
import org.hirfa.funding.scheme.Formula;
import org.hirfa.problem.Multilingual;
import org.hirfa.problem.ProblemException;
import org.hirfa.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BusinessPlanTest {

    private static final Source SOURCE = new Source("s", null, true);
    private static final Multilingual TITLES = new Multilingual("ا", "a", "a");

    @Property
    void wholeUnitsThatFollowTheFormulaAreAllowedWhateverTheTotal(@ForAll @LongRange(min = 1, max = BusinessPlan.MOST) long total,
            @ForAll @IntRange(max = 100) int own, @ForAll @IntRange(max = 100) int rest) {
        var agency = (100 - own) * rest / 100;
        var formula = formula(own, agency, 100 - own - agency);
        long ownPart = total * own / 100;
        long agencyPart = total * agency / 100;

        // The rest of a division may come to two units: then one of them goes to the agency's part.
        var bankPart = total - ownPart - agencyPart;
        var over = bankPart * 100 - total * (100 - own - agency) >= 100 ? 1 : 0;

        assertThatCode(() -> plan(total, ownPart, agencyPart + over, bankPart - over).mustFit(formula, null, "48")).doesNotThrowAnyException();
    }

    @Property
    void aUnitTooFarIsRefused(@ForAll @LongRange(min = 1000, max = 1_000_000) long hundreds) {
        var total = hundreds * 100;
        var plan = plan(total, hundreds * 5 - 1, hundreds * 25 + 1, hundreds * 70);

        assertThat(refusal(plan, formula(5, 25, 70), null)).isEqualTo(DossierProblem.SHARES_NOT_ALLOWED);
    }

    @Test
    void sumsMustAgree() {
        assertThat(refusal(plan(1000, 50, 250, 699), formula(5, 25, 70), null)).isEqualTo(DossierProblem.PLAN_DOES_NOT_SUM);
    }

    @Test
    void aShareOfAnotherZoneDoesNotCount() {
        var formula = new Formula(List.of(share(List.of("BORDER"), List.of(), 10, 20, 70)), List.of(), null, null);
        var plan = plan(1000, 100, 200, 700);

        assertThat(refusal(plan, formula, "RURAL")).isEqualTo(DossierProblem.SHARES_NOT_ALLOWED);
        assertThat(refusal(plan, formula, null)).isEqualTo(DossierProblem.SHARES_NOT_ALLOWED);
        assertThat(refusal(plan, formula, "BORDER")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"48, 100, true", "48, 101, false", "11, 250, true", "11, 251, false"})
    void theCeilingOfTheOwnWilayaComesBeforeTheGeneralOne(String wilaya, long total, boolean allowed) {
        var formula = new Formula(List.of(share(List.of(), List.of(), 0, 100, 0)),
                List.of(ceiling(List.of(), 100), ceiling(List.of("11"), 250)), null, null);
        var plan = plan(total, 0, total, 0);

        if (allowed) {
            plan.mustFit(formula, null, wilaya);
        } else {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> plan.mustFit(formula, null, wilaya))
                    .matches(refused -> refused.type() == DossierProblem.PLAN_ABOVE_CEILING);
        }
    }

    @Test
    void aFormulaWhoseSharesDoNotSumCannotBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> formula(5, 25, 71));
    }

    private static @Nullable ProblemType refusal(BusinessPlan plan, Formula formula, @Nullable String zone) {
        try {
            plan.mustFit(formula, zone, "48");
            return null;
        } catch (ProblemException refused) {
            return refused.type();
        }
    }

    private static BusinessPlan plan(long total, long own, long agency, long bank) {
        return new BusinessPlan("kiln", "DZD", List.of(new BusinessPlan.Cost("kiln", total)), own, agency, bank);
    }

    private static Formula formula(int own, int agency, int bank) {
        return new Formula(List.of(share(List.of(), List.of(), own, agency, bank)), List.of(), null, null);
    }

    private static Formula.Share share(List<String> zones, List<String> wilayas, int own, int agency, int bank) {
        return new Formula.Share("S", TITLES, zones, wilayas, own, agency, bank, SOURCE);
    }

    private static Formula.Ceiling ceiling(List<String> wilayas, long amount) {
        return new Formula.Ceiling("C", TITLES, wilayas, amount, SOURCE);
    }
}
