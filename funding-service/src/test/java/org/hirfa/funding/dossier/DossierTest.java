package org.hirfa.funding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hirfa.funding.agency.Intake;
import org.hirfa.funding.agency.Source;
import org.hirfa.funding.artisanstanding.Standing;
import org.hirfa.funding.scheme.Formula;
import org.hirfa.funding.scheme.SchemeInForce;
import org.hirfa.funding.scheme.SchemeVersion;
import org.hirfa.problem.Multilingual;
import org.hirfa.problem.ProblemException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hirfa.funding.dossier.DossierStatus.ADJOURNED;
import static org.hirfa.funding.dossier.DossierStatus.AGREED;
import static org.hirfa.funding.dossier.DossierStatus.AT_BANK;
import static org.hirfa.funding.dossier.DossierStatus.BANK_REFUSED;
import static org.hirfa.funding.dossier.DossierStatus.CERTIFIED;
import static org.hirfa.funding.dossier.DossierStatus.DISBURSED;
import static org.hirfa.funding.dossier.DossierStatus.DRAFT;
import static org.hirfa.funding.dossier.DossierStatus.REJECTED;
import static org.hirfa.funding.dossier.DossierStatus.SUBMITTED;
import static org.hirfa.funding.dossier.DossierStatus.UNDER_STUDY;
import static org.hirfa.funding.dossier.DossierStatus.VALIDATED;
import static org.hirfa.funding.dossier.DossierStatus.WITHDRAWN;

class DossierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Act ACT = new Act(Party.AGENCY, new UUID(0, 7), Instant.EPOCH, null);

    private static final Map<String, Consumer<Dossier>> STEPS = Map.of(
            "replan", dossier -> dossier.replan(artisan(), scheme(70), plan(70)),
            "withdraw", dossier -> dossier.withdraw(ACT),
            "submit", dossier -> dossier.submit(ACT),
            "transmit", dossier -> dossier.transmit(ACT),
            "decide", dossier -> dossier.decide(VALIDATED, ACT),
            "certify", dossier -> dossier.certify(TODAY.plusYears(1), ACT),
            "send-to-bank", dossier -> dossier.sendToBank(TODAY, ACT),
            "bank-answer", dossier -> dossier.bankAnswers(true, ACT),
            "disburse", dossier -> dossier.pay(new Tranche(9, 1, TODAY), TODAY, ACT));

    private static final Map<String, Set<DossierStatus>> ALLOWED = Map.of(
            "replan", EnumSet.of(DRAFT),
            "withdraw", EnumSet.of(DRAFT, SUBMITTED),
            "submit", EnumSet.of(DRAFT),
            "transmit", EnumSet.of(SUBMITTED),
            "decide", EnumSet.of(UNDER_STUDY, ADJOURNED),
            "certify", EnumSet.of(VALIDATED, CERTIFIED),
            "send-to-bank", EnumSet.of(CERTIFIED),
            "bank-answer", EnumSet.of(AT_BANK),
            "disburse", EnumSet.of(AGREED, DISBURSED));

    @TestFactory
    Stream<DynamicTest> everyStepIsPossibleInItsStatesOnlyAndARefusalNamesTheState() {
        return STEPS.keySet().stream().sorted().flatMap(step -> Stream.of(DossierStatus.values()).map(status ->
                DynamicTest.dynamicTest(step + " when " + status, () -> {
                    var dossier = in(status);
                    var stepsBefore = dossier.steps().size();
                    if (ALLOWED.get(step).contains(status)) {
                        STEPS.get(step).accept(dossier);
                        assertThat(dossier.steps()).hasSize(step.equals("replan") ? stepsBefore : stepsBefore + 1).last().extracting(Step::status).isEqualTo(dossier.status());
                    } else {
                        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> STEPS.get(step).accept(dossier))
                                .matches(refusal -> refusal.type() == DossierProblem.ILLEGAL_TRANSITION)
                                .matches(refusal -> refusal.args()[0].equals(status.name()));
                        assertThat(dossier.status()).isEqualTo(status);
                        assertThat(dossier.steps()).hasSize(stepsBefore);
                    }
                })));
    }

    @Test
    void aDossierWithoutBankIsPaidOnceItIsCertified() {
        var dossier = in(CERTIFIED, 0);

        assertRefused(DossierProblem.NO_BANK_SHARE, () -> dossier.sendToBank(TODAY, ACT));
        dossier.pay(new Tranche(1, 60, TODAY), TODAY, ACT);

        assertThat(dossier.status()).isEqualTo(DISBURSED);
    }

    @Test
    void nobodyActsOnAnExpiredCertificate() {
        var withBank = in(CERTIFIED);
        var withoutBank = in(CERTIFIED, 0);
        var late = TODAY.plusYears(1).plusDays(1);

        assertRefused(DossierProblem.CERTIFICATE_EXPIRED, () -> withBank.sendToBank(late, ACT));
        assertRefused(DossierProblem.CERTIFICATE_EXPIRED, () -> withoutBank.pay(new Tranche(1, 1, late), late, ACT));
        withBank.sendToBank(late.minusDays(1), ACT);
        withoutBank.certify(late.plusDays(9), ACT);
        withoutBank.pay(new Tranche(1, 1, late), late, ACT);
    }

    @Test
    void aTrancheIsPaidOnce() {
        var dossier = in(AGREED);
        dossier.pay(new Tranche(1, 10, TODAY), TODAY, ACT);

        assertRefused(DossierProblem.TRANCHE_ALREADY_PAID, () -> dossier.pay(new Tranche(1, 10, TODAY), TODAY, ACT));
        assertThat(dossier.disbursed()).isEqualTo(10);
    }

    @Property
    void neverIsMorePaidThanAgreed(@ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 1000) Long> amounts) {
        var dossier = in(AGREED);
        long paid = 0;
        for (int at = 0; at < amounts.size(); at++) {
            try {
                dossier.pay(new Tranche(at + 1, amounts.get(at), TODAY), TODAY, ACT);
                paid += amounts.get(at);
            } catch (ProblemException refusal) {
                assertThat(refusal.type()).isEqualTo(DossierProblem.ABOVE_AGREED_AMOUNT);
                assertThat(paid + amounts.get(at)).isGreaterThan(dossier.requested());
            }
            assertThat(dossier.disbursed()).isEqualTo(paid).isLessThanOrEqualTo(dossier.requested());
        }
    }

    private static void assertRefused(DossierProblem problem, Runnable step) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(step::run).matches(refusal -> refusal.type() == problem);
    }

    private static Dossier in(DossierStatus status) {
        return in(status, 70);
    }

    private static Dossier in(DossierStatus status, int bank) {
        var ways = new EnumMap<DossierStatus, List<Consumer<Dossier>>>(DossierStatus.class);
        ways.put(DRAFT, List.of());
        ways.put(SUBMITTED, after(ways, DRAFT, dossier -> dossier.submit(ACT)));
        ways.put(UNDER_STUDY, after(ways, SUBMITTED, dossier -> dossier.transmit(ACT)));
        ways.put(VALIDATED, after(ways, UNDER_STUDY, dossier -> dossier.decide(VALIDATED, ACT)));
        ways.put(ADJOURNED, after(ways, UNDER_STUDY, dossier -> dossier.decide(ADJOURNED, ACT)));
        ways.put(REJECTED, after(ways, UNDER_STUDY, dossier -> dossier.decide(REJECTED, ACT)));
        ways.put(CERTIFIED, after(ways, VALIDATED, dossier -> dossier.certify(TODAY.plusYears(1), ACT)));
        ways.put(AT_BANK, after(ways, CERTIFIED, dossier -> dossier.sendToBank(TODAY, ACT)));
        ways.put(AGREED, after(ways, AT_BANK, dossier -> dossier.bankAnswers(true, ACT)));
        ways.put(BANK_REFUSED, after(ways, AT_BANK, dossier -> dossier.bankAnswers(false, ACT)));
        ways.put(WITHDRAWN, after(ways, SUBMITTED, dossier -> dossier.withdraw(ACT)));
        ways.put(DISBURSED, after(ways, AGREED, dossier -> dossier.pay(new Tranche(1, 5, TODAY), TODAY, ACT)));
        var dossier = aDraft(bank);
        ways.get(status).forEach(step -> step.accept(dossier));
        assertThat(dossier.status()).isEqualTo(status);
        return dossier;
    }

    private static List<Consumer<Dossier>> after(Map<DossierStatus, List<Consumer<Dossier>>> ways, DossierStatus before, Consumer<Dossier> step) {
        var way = new ArrayList<>(ways.get(before));
        way.add(step);
        return way;
    }

    private static Dossier aDraft(long bank) {
        return Dossier.open(artisan(), scheme(bank), plan(bank), ACT);
    }

    private static SchemeInForce scheme(long bank) {
        var source = new Source("s", null, true);
        var titles = new Multilingual("ا", "a", "a");
        var formula = new Formula(List.of(new Formula.Share("S", titles, List.of(), List.of(), 5, (int) (95 - bank), (int) bank, source)),
                List.of(), null, null);
        var version = new SchemeVersion("1", LocalDate.EPOCH, null, new Intake(true, null, source), "DZD", formula, List.of(), List.of(),
                List.of(), source);
        return new SchemeInForce("S", "A", "LOAN", titles, version, "x");
    }

    private static Standing artisan() {
        var name = new Standing.Name("", "");
        return new Standing(new UUID(0, 1), new UUID(0, 2), null, "N", name, name, null, null, "48", "CAM-48", null, List.of(), null,
                null, "ACTIVE", true, null, List.of(), false, false, Set.of(), Standing.Duties.UNTOLD);
    }

    private static BusinessPlan plan(long bank) {
        return new BusinessPlan("kiln", "DZD", List.of(new BusinessPlan.Cost("kiln", 1000L)), 50L, (95 - bank) * 10, bank * 10);
    }
}
