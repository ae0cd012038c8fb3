package org.hirfa.packs;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// What every file of every country must satisfy, whatever it holds.
class WholePackTest {

    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    @Test
    void countriesHoldTheSameFilesWithTheSameColumns() {
        assertThat(Pack.MA.files()).isEqualTo(Pack.DZ.files());
        csvFiles(Pack.DZ).forEach(file -> assertThat(Pack.MA.columns(file)).as(file).isEqualTo(Pack.DZ.columns(file)));
    }

    @ParameterizedTest
    @EnumSource
    void rowsHaveAsManyFieldsAsTheHeader(Pack pack) {
        csvFiles(pack).forEach(file -> assertThat(pack.csv(file)).as(file)
                .allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(pack.columns(file).size())));
    }

    @ParameterizedTest
    @EnumSource
    void arabicIsWrittenInArabicLetters(Pack pack) {
        csvFiles(pack).filter(file -> !file.endsWith("institutions.csv")).forEach(file -> pack.csv(file).forEach(row ->
                row.getFieldsAsMap().forEach((column, value) -> {
                    if (column.endsWith("_ar")) {
                        assertThat(value).as(file + " " + row).containsPattern(ARABIC);
                    }
                })));
        jsonFiles(pack).forEach(file -> pack.json(file).findValues("ar")
                .forEach(text -> assertThat(text.asText()).as(file).containsPattern(ARABIC)));
    }

    @ParameterizedTest
    @EnumSource
    void carriesNoInvisibleDirectionMarks(Pack pack) {
        pack.files().forEach(file -> assertThat(pack.text(file)).as(file).doesNotContainPattern(INVISIBLE));
    }

    @ParameterizedTest
    @EnumSource
    void everyRowSaysWhereItComesFromAndWhetherThatWasSeen(Pack pack) {
        csvFiles(pack).filter(file -> pack.columns(file).contains("verified")).forEach(file -> pack.csv(file).forEach(row -> {
            assertThat(row.getField("source")).as(file + " " + row).isNotBlank();
            assertThat(row.getField("verified")).as(file + " " + row).isIn("true", "false");
            if (row.getField("source").contains("not found:")) {
                assertThat(row.getField("verified")).as(file + " " + row).isEqualTo("false");
            }
        }));
        jsonFiles(pack).flatMap(file -> pack.json(file).findValues("source").stream()).filter(JsonNode::isObject)
                .forEach(source -> {
                    assertThat(source.path("text").asText()).isNotBlank();
                    assertThat(source.path("verified").isBoolean()).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void validityNeverEndsBeforeItBegins(Pack pack) {
        csvFiles(pack).filter(file -> pack.columns(file).contains("valid_from")).forEach(file -> pack.csv(file).forEach(row -> {
            var first = LocalDate.parse(row.getField("valid_from"));
            if (!row.getField("valid_to").isEmpty()) {
                assertThat(LocalDate.parse(row.getField("valid_to"))).as(file + " " + row).isAfterOrEqualTo(first);
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextOfAJsonFileIsInThreeLanguages(Pack pack) {
        jsonFiles(pack).flatMap(file -> pack.json(file).findParents("ar").stream()).forEach(text ->
                assertThat(Stream.of("ar", "fr", "en").map(language -> text.path(language).asText())).as(text.toString())
                        .hasSize(text.size()).noneMatch(String::isBlank));
    }

    @Test
    void neitherCountryMissesAPeriodThatTheOtherHas() {
        assertThat(Pack.MA.keys("registry/periods.csv", "code")).isEqualTo(Pack.DZ.keys("registry/periods.csv", "code"));
    }

    private static Stream<String> csvFiles(Pack pack) {
        return pack.files().stream().filter(file -> file.endsWith(".csv"));
    }

    private static Stream<String> jsonFiles(Pack pack) {
        return pack.files().stream().filter(file -> file.endsWith(".json"));
    }
}
