package org.hirfa.packs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FundingDataTest {

    @Test
    void countriesHaveTheirSchemes() {
        assertThat(Pack.DZ.json("funding/schemes.json")).extracting(scheme -> scheme.path("code").asText())
                .containsExactly("ANADE-TRIANGULAR", "ANGEM-RAW-MATERIAL", "CNAC-LOAN", "FNPAAT-EQUIPMENT");
        assertThat(Pack.MA.json("funding/schemes.json")).extracting(scheme -> scheme.path("code").asText()).containsExactly("AMO-ARTISAN");
    }

    @ParameterizedTest
    @EnumSource
    void schemesBelongToAnAgencyOfTheCountry(Pack pack) {
        var agencies = pack.json("funding/agencies.json").findValuesAsText("code");

        assertThat(agencies).doesNotHaveDuplicates();
        assertThat(pack.json("funding/schemes.json")).allSatisfy(scheme -> assertThat(agencies).contains(scheme.path("agency").asText()));
    }

    @Test
    void anadeKeepsItsFormerNameWithTheDayItEnded() {
        var former = agency("ANADE").path("formerNames");

        assertThat(former).singleElement().satisfies(name -> {
            assertThat(name.path("code").asText()).isEqualTo("ANSEJ");
            assertThat(LocalDate.parse(name.path("validTo").asText())).isBefore(LocalDate.of(2021, 1, 1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFormulaSharesTheWholeCost(Pack pack) {
        versions(pack).forEach(version -> {
            var shares = version.at("/formula/shares");
            assertThat(shares).isNotEmpty().allSatisfy(share ->
                    assertThat(share.path("own").asInt() + share.path("agency").asInt() + share.path("bank").asInt()).isEqualTo(100));
            assertThat(shares.findValuesAsText("code")).doesNotHaveDuplicates();
            assertThat(version.path("currency").asText()).isEqualTo(pack.json("pack.json").path("currency").asText());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWilayaHasOneCeilingPerSchemeVersion(Pack pack) {
        var wilayas = pack.keys("registry/wilayas.csv", "code");

        versions(pack).forEach(version -> {
            Map<String, String> ceilingOf = new HashMap<>();
            version.at("/formula/ceilings").forEach(ceiling -> {
                assertThat(ceiling.path("amount").asLong()).isPositive();
                ceiling.path("wilayas").forEach(wilaya -> {
                    assertThat(wilayas).contains(wilaya.asText());
                    assertThat(ceilingOf.put(wilaya.asText(), ceiling.path("code").asText())).as(wilaya.asText()).isNull();
                });
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void versionsOfASchemeFollowEachOtherWithoutGapOrOverlap(Pack pack) {
        pack.json("funding/schemes.json").forEach(scheme -> {
            var versions = StreamSupport.stream(scheme.path("versions").spliterator(), false).toList();
            for (int i = 1; i < versions.size(); i++) {
                assertThat(LocalDate.parse(versions.get(i).path("validFrom").asText())).as(scheme.path("code").asText())
                        .isEqualTo(previousEnd(versions, i).plusDays(1));
            }
            assertThat(versions.getLast().path("validTo").isNull()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyCriterionGivesItsReasonInThreeLanguagesForEachOutcome(Pack pack) {
        versions(pack).flatMap(FundingDataTest::criteria).forEach(criterion -> {
            assertThat(criterion.path("code").asText()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            for (var outcome : List.of("pass", "fail", "unknown")) {
                for (var language : List.of("ar", "fr", "en")) {
                    assertThat(criterion.path("reason").path(outcome).path(language).asText()).as(criterion + " " + outcome + language).isNotBlank();
                }
            }
            assertThat(criterion.at("/source/text").asText()).isNotBlank();
            assertThat(criterion.at("/source/verified").isBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRemedyNamesItsKindAndWhatToLookFor(Pack pack) {
        var kinds = pack.json("training/programmes.json").findValuesAsText("kind");

        versions(pack).flatMap(FundingDataTest::criteria).map(criterion -> criterion.path("remedy")).filter(JsonNode::isObject).forEach(remedy -> {
            assertThat(remedy.path("kind").asText()).isIn("TRAINING", "CARD", "DOCUMENT", "REGISTRATION", "NONE");
            assertThat(remedy.path("programmeKinds").isEmpty()).isEqualTo(!remedy.path("kind").asText().equals("TRAINING"));
            remedy.path("programmeKinds").forEach(kind -> assertThat(kinds).contains(kind.asText()));
            assertThat(remedy.at("/text/ar").asText()).isNotBlank();
        });
    }

    @Test
    void cnacIsClosedSinceTheDayItsReasonNames() {
        var closed = version("CNAC-LOAN", LocalDate.of(2026, 11, 21));
        var criterion = criteria(closed).filter(each -> each.path("code").asText().equals("accepts-new-dossiers")).findFirst().orElseThrow();

        assertThat(closed.at("/acceptsNew/value").asBoolean(true)).isFalse();
        assertThat(closed.at("/acceptsNew/since").asText()).isEqualTo("2022-01-20");
        assertThat(List.of("ar", "fr", "en")).allSatisfy(language ->
                assertThat(criterion.path("reason").path("fail").path(language).asText()).contains("2022-01-20"));
        assertThat(version("CNAC-LOAN", LocalDate.of(2022, 1, 19)).at("/acceptsNew/value").asBoolean()).isTrue();
        assertThat(agency("CNAC").at("/acceptsNew/value").asBoolean(true)).isFalse();
    }

    static JsonNode version(String scheme, LocalDate day) {
        return StreamSupport.stream(Pack.DZ.json("funding/schemes.json").spliterator(), false)
                .filter(each -> each.path("code").asText().equals(scheme))
                .flatMap(each -> StreamSupport.stream(each.path("versions").spliterator(), false))
                .filter(each -> !LocalDate.parse(each.path("validFrom").asText()).isAfter(day)
                        && (each.path("validTo").isNull() || !LocalDate.parse(each.path("validTo").asText()).isBefore(day)))
                .findFirst().orElseThrow();
    }

    static Stream<JsonNode> versions(Pack pack) {
        return StreamSupport.stream(pack.json("funding/schemes.json").spliterator(), false)
                .flatMap(scheme -> StreamSupport.stream(scheme.path("versions").spliterator(), false));
    }

    static Stream<JsonNode> criteria(JsonNode version) {
        return StreamSupport.stream(version.path("criteria").spliterator(), false);
    }

    private static LocalDate previousEnd(List<JsonNode> versions, int index) {
        return LocalDate.parse(versions.get(index - 1).path("validTo").asText());
    }

    private static JsonNode agency(String code) {
        return StreamSupport.stream(Pack.DZ.json("funding/agencies.json").spliterator(), false)
                .filter(each -> each.path("code").asText().equals(code)).findFirst().orElseThrow();
    }
}
