package org.hirfa.packs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingDataTest {

    private static final String INSTITUTIONS = "training/institutions.csv";
    private static final String PROGRAMMES = "training/programmes.json";

    @Test
    void algeriaHas1932Establishments() {
        assertThat(Pack.DZ.csv(INSTITUTIONS)).hasSize(1932);
        assertThat(Pack.DZ.csv(INSTITUTIONS))
                .filteredOn(row -> row.getField("kind").equals("CFPA") && row.getField("wilaya_code").equals("48"))
                .first().satisfies(row -> assertThat(row.getField("code")).isEqualTo("01838"));
    }

    @ParameterizedTest
    @EnumSource
    void establishmentsHaveUniqueFiveDigitCodesAndLieWhereTheirCommuneLies(Pack pack) {
        var communes = pack.csv("registry/communes.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("wilaya_code")));

        assertThat(pack.csv(INSTITUTIONS)).extracting(row -> row.getField("code")).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{5}"));
        pack.csv(INSTITUTIONS).forEach(row -> {
            assertThat(communes).containsValue(row.getField("wilaya_code"));
            if (!row.getField("commune_id").isEmpty()) {
                assertThat(communes).containsEntry(row.getField("commune_id"), row.getField("wilaya_code"));
            }
        });
    }

    @Test
    void repairsOfNamesOnlyEverAddSpaces() {
        Pack.DZ.csv(INSTITUTIONS).forEach(row -> {
            assertThat(tight(row.getField("name_ar"))).isEqualTo(tight(row.getField("name_ar_published")));
            assertThat(tight(row.getField("name_fr"))).isEqualTo(tight(row.getField("name_fr_published")));
            assertThat(tight(row.getField("commune_ar"))).isEqualTo(tight(row.getField("commune_ar_published")));
        });
    }

    @Test
    void aChangedWilayaOrPlaceIsMarkedAsRepaired() {
        var mothers = Pack.DZ.csv("registry/wilayas.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("mother_code")));

        Pack.DZ.csv(INSTITUTIONS).forEach(row -> {
            var published = row.getField("wilaya_code_published");
            var expected = Integer.parseInt(published) > 58 ? mothers.get(published) : published;
            assertThat(row.getField("repairs").contains("WILAYA")).isEqualTo(!row.getField("wilaya_code").equals(expected));
            assertThat(row.getField("repairs").contains("LONGITUDE")).isEqualTo(!row.getField("longitude").equals(row.getField("longitude_published")));
        });
    }

    @ParameterizedTest
    @EnumSource
    void programmesNameActivitiesAndPartnersThatExist(Pack pack) {
        var activities = pack.keys("registry/activities.csv", "code");
        var partners = pack.keys("training/partners.csv", "code");

        assertThat(pack.json(PROGRAMMES)).extracting(programme -> programme.path("code").asText()).doesNotHaveDuplicates();
        assertThat(pack.json(PROGRAMMES)).isNotEmpty().allSatisfy(programme -> {
            assertThat(texts(programme.path("activities"))).isSubsetOf(activities);
            assertThat(texts(programme.path("partners"))).isSubsetOf(partners);
        });
    }

    @ParameterizedTest
    @EnumSource
    void hoursOfAProgrammeAreThoseOfItsModules(Pack pack) {
        assertThat(pack.json(PROGRAMMES)).allSatisfy(programme -> {
            var modules = programme.path("modules");
            assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(module.path("hours").asInt()).isPositive());
            assertThat(modules.findValuesAsText("code")).doesNotHaveDuplicates();
            assertThat(StreamSupport.stream(modules.spliterator(), false).mapToInt(module -> module.path("hours").asInt()).sum())
                    .isEqualTo(programme.path("hours").asInt());
            assertThat(programme.at("/passRule/minimumScore").asInt(-1)).isBetween(0, 100);
            assertThat(programme.at("/passRule/minimumAttendancePercent").asInt(-1)).isBetween(0, 100);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyQualificationOpensTheRegisterForSomeCraft(Pack pack) {
        assertThat(pack.json(PROGRAMMES)).filteredOn(programme -> programme.path("kind").asText().equals("QUALIFICATION"))
                .isNotEmpty().allSatisfy(programme -> {
                    assertThat(programme.path("opensRegistration").asBoolean()).isTrue();
                    assertThat(programme.path("activities")).isNotEmpty();
                });
    }

    @Test
    void theFamilyOfManagementCoursesAndTheCoachingAreWhole() {
        var sizes = StreamSupport.stream(Pack.DZ.json(PROGRAMMES).spliterator(), false)
                .collect(Collectors.toMap(programme -> programme.path("code").asText(), programme -> programme.path("modules").size()));

        assertThat(sizes).containsKeys("TRIE", "CREE", "AVE").containsEntry("GERME", 8).containsEntry("ASSOCIATION-COACHING", 6);
        assertThat(Pack.DZ.json(PROGRAMMES).findValuesAsText("topic"))
                .contains("SOCIAL_INSURANCE", "TAX", "LOANS", "DATA_PROTECTION");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String tight(String name) {
        return name.replaceAll("(?U)\\s", "");
    }
}
