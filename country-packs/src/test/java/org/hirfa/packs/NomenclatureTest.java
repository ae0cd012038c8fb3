package org.hirfa.packs;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class NomenclatureTest {

    @Test
    void algeriaHasThreeDomainsAnd24SectorsInTheirLegalRanges() {
        var sectors = Pack.DZ.csv("registry/sectors.csv");

        assertThat(Pack.DZ.csv("registry/domains.csv")).hasSize(3);
        assertThat(sectors).hasSize(24);
        assertThat(sectors.stream().collect(Collectors.groupingBy(row -> row.getField("domain"), Collectors.counting())))
                .containsEntry("1", 8L).containsEntry("2", 9L).containsEntry("3", 7L);
    }

    @Test
    void moroccoHasTwoCategories() {
        assertThat(Pack.MA.csv("registry/domains.csv")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void activitiesHaveUniqueSevenDigitCodesThatBeginWithTheirSector(Pack pack) {
        var sectors = pack.csv("registry/sectors.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("domain")));
        var domains = pack.keys("registry/domains.csv", "code");

        assertThat(domains).containsAll(sectors.values());
        assertThat(pack.csv("registry/activities.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getField("code")).matches("\\d{7}").startsWith(row.getField("sector_code"));
            assertThat(sectors).containsEntry(row.getField("sector_code"), row.getField("domain"));
        });
        assertThat(pack.csv("registry/activities.csv")).extracting(row -> row.getField("code")).doesNotHaveDuplicates();
        assertThat(pack.csv("registry/activities.csv")).extracting(row -> row.getField("name_fr")).doesNotHaveDuplicates();
        assertThat(pack.csv("registry/activities.csv")).extracting(row -> row.getField("name_ar")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void noProjectMadeCodeIsPresentedAsOfficial(Pack pack) {
        assertThat(pack.csv("registry/activities.csv")).allSatisfy(row -> {
            assertThat(row.getField("verified")).isEqualTo("false");
            assertThat(row.getField("code").charAt(2)).isEqualTo('9');
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEndangeredCraftSaysWhoSaysSo(Pack pack) {
        assertThat(pack.csv("registry/activities.csv")).filteredOn(row -> !row.getField("endangered_from").isEmpty())
                .allSatisfy(row -> assertThat(row.getField("endangered_source")).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void titlesDocumentsAndFeesUseTheFormsAndTitlesOfTheRegister(Pack pack) {
        assertThat(pack.keys("registry/titles.csv", "code")).contains("ARTISAN", "MASTER_ARTISAN")
                .isSubsetOf("ARTISAN", "MASTER_ARTISAN", "CRAFT_WORKER");
        assertThat(pack.keys("registry/documents.csv", "form")).containsExactlyInAnyOrder("INDIVIDUAL", "COOPERATIVE_MEMBER", "ENTERPRISE");
        assertThat(pack.keys("registry/fees.csv", "form")).isSubsetOf("INDIVIDUAL", "COOPERATIVE_MEMBER", "ENTERPRISE");
        assertThat(pack.csv("registry/documents.csv"))
                .extracting(row -> row.getField("procedure") + row.getField("kind") + row.getField("form")).doesNotHaveDuplicates();
        assertThat(pack.csv("registry/documents.csv")).anySatisfy(row -> assertThat(row.getField("kind")).isEqualTo("QUALIFICATION"));
    }

    @Test
    void identifiersAcceptWhatTheLawDescribesAndNothingElse() {
        var algeria = Pack.DZ.json("registry/identifiers.json");
        var morocco = Pack.MA.json("registry/identifiers.json");

        assertThat("109850048000123456").matches(algeria.at("/nationalId/pattern").asText());
        assertThat("10985004800012345").doesNotMatch(algeria.at("/nationalId/pattern").asText());
        assertThat(algeria.at("/nationalId/checksum").asText()).isEqualTo("NONE");
        assertThat("+213661234567").matches(algeria.at("/phone/pattern").asText()).matches(algeria.at("/phone/mobilePattern").asText());
        assertThat("+21346123456").matches(algeria.at("/phone/pattern").asText()).doesNotMatch(algeria.at("/phone/mobilePattern").asText());
        assertThat("+2136612345678").doesNotMatch(algeria.at("/phone/pattern").asText());
        assertThat("AB123456").matches(morocco.at("/nationalId/pattern").asText());
        assertThat("+212661234567").matches(morocco.at("/phone/pattern").asText());
    }
}
