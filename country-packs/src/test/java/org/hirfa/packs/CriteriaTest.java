package org.hirfa.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The expressions themselves, compiled against the typed facts and asked about made-up artisans.
class CriteriaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Facts ARTISAN = Facts.youngArtisanOfRelizane();

    @ParameterizedTest
    @EnumSource
    void everyExpressionIsTypedAndNeverBothPassesAndFails(Pack pack) {
        var people = List.of(ARTISAN, ARTISAN.with("artisan.ageAtLeast", 17L).with("artisan.ageAtMost", 18L),
                ARTISAN.with("artisan.ageAtLeast", 55L).with("artisan.ageAtMost", 56L),
                ARTISAN.with("artisan.registered", false).with("artisan.status", "STRUCK_OFF").with("qualification.held", false),
                ARTISAN.with("funding.grantedBySchemes", List.of("CNAC-LOAN", "ANGEM-RAW-MATERIAL")).with("scheme.acceptsNew", false));

        FundingDataTest.versions(pack).flatMap(FundingDataTest::criteria).forEach(criterion -> {
            for (var person : people) {
                boolean passes = person.holds(criterion.path("pass").asText());
                if (criterion.has("fail")) {
                    assertThat(passes && person.holds(criterion.path("fail").asText())).as(criterion.path("code").asText()).isFalse();
                }
            }
        });
    }

    @Test
    void onlyTheMissingCardKeepsAQualifiedArtisanFromAnade() {
        assertThat(outcomes("ANADE-TRIANGULAR", ARTISAN)).containsEntry("card-active", "FAIL")
                .satisfies(all -> assertThat(all.entrySet()).filteredOn(each -> !each.getValue().equals("PASS")).hasSize(1));
        assertThat(outcomes("ANADE-TRIANGULAR", ARTISAN.with("card.active", true)).values()).containsOnly("PASS");
    }

    @Test
    void theMissingCardIsRemediedAtTheChamber() {
        var remedy = FundingDataTest.criteria(FundingDataTest.version("ANADE-TRIANGULAR", TODAY))
                .filter(criterion -> criterion.path("code").asText().equals("card-active")).findFirst().orElseThrow().path("remedy");

        assertThat(remedy.path("kind").asText()).isEqualTo("CARD");
        assertThat(remedy.at("/text/fr").asText()).contains("chambre");
    }

    @ParameterizedTest
    @CsvSource({"16,17,FAIL", "17,18,UNKNOWN", "18,19,PASS", "54,55,PASS", "55,56,UNKNOWN", "56,57,FAIL"})
    void anAgeThatTheBirthYearDoesNotDecideStaysUnknown(long atLeast, long atMost, String outcome) {
        var person = ARTISAN.with("card.active", true).with("artisan.ageAtLeast", atLeast).with("artisan.ageAtMost", atMost);

        assertThat(outcomes("ANADE-TRIANGULAR", person)).containsEntry("age-18-to-55", outcome);
    }

    @Test
    void anEarlierCreationLoanClosesAnade() {
        var helped = ARTISAN.with("card.active", true).with("funding.grantedBySchemes", List.of("CNAC-LOAN"));

        assertThat(outcomes("ANADE-TRIANGULAR", helped)).containsEntry("no-earlier-creation-aid", "FAIL");
        assertThat(outcomes("ANADE-TRIANGULAR", ARTISAN.with("funding.grantedBySchemes", List.of("FNPAAT-EQUIPMENT"))))
                .containsEntry("no-earlier-creation-aid", "PASS");
    }

    @Test
    void aSecondRawMaterialLoanWaitsForTheRepaymentOfTheFirst() {
        var borrower = ARTISAN.with("funding.grantedBySchemes", List.of("ANGEM-RAW-MATERIAL"));

        assertThat(outcomes("ANGEM-RAW-MATERIAL", borrower)).containsEntry("first-loan-repaid", "FAIL");
        assertThat(outcomes("ANGEM-RAW-MATERIAL", borrower.with("funding.repaidInFull", List.of("ANGEM-RAW-MATERIAL"))).values())
                .containsOnly("PASS");
    }

    @Test
    void cnacRefusesWhoeverAsks() {
        var version = FundingDataTest.version("CNAC-LOAN", TODAY);
        var asked = ARTISAN.with("card.active", true).with("scheme.acceptsNew", version.at("/acceptsNew/value").asBoolean());

        assertThat(outcomes("CNAC-LOAN", asked)).containsEntry("accepts-new-dossiers", "FAIL");
    }

    @Test
    void qualificationIsProvedByCertificateOrCard() {
        var nothing = ARTISAN.with("qualification.held", false);

        assertThat(outcomes("ANADE-TRIANGULAR", nothing)).containsEntry("qualification-or-know-how", "FAIL");
        assertThat(outcomes("ANADE-TRIANGULAR", nothing.with("card.active", true))).containsEntry("qualification-or-know-how", "PASS");
    }

    private static Map<String, String> outcomes(String scheme, Facts facts) {
        return FundingDataTest.criteria(FundingDataTest.version(scheme, TODAY))
                .collect(Collectors.toMap(criterion -> criterion.path("code").asText(), facts::outcome));
    }
}
