package org.hirfa.packs;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryTest {

    private static final LocalDate BEFORE_REFORM = LocalDate.of(2026, 11, 21);
    private static final LocalDate AFTER_REFORM = LocalDate.of(2027, 1, 2);

    @Test
    void algeriaHas58WilayasBeforeTheReformAnd69After() {
        var wilayas = Pack.DZ.csv("registry/wilayas.csv");

        assertThat(wilayas).hasSize(69);
        assertThat(wilayas).filteredOn(row -> Pack.inForce(row, BEFORE_REFORM)).hasSize(58);
        assertThat(wilayas).filteredOn(row -> Pack.inForce(row, LocalDate.of(2026, 12, 31))).hasSize(58);
        assertThat(wilayas).filteredOn(row -> Pack.inForce(row, LocalDate.of(2027, 1, 1))).hasSize(69);
        assertThat(wilayas).filteredOn(row -> Integer.parseInt(row.getField("code")) > 48)
                .allSatisfy(row -> assertThat(Pack.DZ.keys("registry/wilayas.csv", "code")).contains(row.getField("mother_code")));
    }

    @Test
    void algeriaHas1541CommunesOfWhich108Move() {
        assertThat(Pack.DZ.csv("registry/communes.csv")).hasSize(1541);
        assertThat(Pack.DZ.csv("registry/communes-moved-2027.csv")).hasSize(108);
    }

    @Test
    void moroccoHasTwelveRegions() {
        assertThat(Pack.MA.csv("registry/wilayas.csv")).hasSize(12);
        assertThat(Pack.MA.csv("registry/chambers.csv")).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void codesAndIdsAreUnique(Pack pack) {
        assertThat(pack.csv("registry/wilayas.csv")).extracting(row -> row.getField("code")).doesNotHaveDuplicates();
        assertThat(pack.csv("registry/chambers.csv")).extracting(row -> row.getField("code")).doesNotHaveDuplicates();
        assertThat(pack.csv("registry/communes.csv")).extracting(row -> row.getField("id")).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\\d{2}-[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(pack.csv("registry/communes-moved-2027.csv")).extracting(row -> row.getField("commune_id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void communesLieInAWilayaOfTheMapBeforeTheReform(Pack pack) {
        var inForce = pack.csv("registry/wilayas.csv").stream().filter(row -> Pack.inForce(row, BEFORE_REFORM))
                .map(row -> row.getField("code")).collect(Collectors.toSet());

        pack.csv("registry/communes.csv").forEach(commune -> {
            assertThat(inForce).contains(commune.getField("wilaya_code"));
            assertThat(commune.getField("id")).startsWith(commune.getField("wilaya_code") + "-");
        });
    }

    @Test
    void movesGoFromTheMotherToItsNewWilayaOnTheDayItGetsItsPowers() {
        var communes = Pack.DZ.csv("registry/communes.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("wilaya_code")));
        var wilayas = Pack.DZ.csv("registry/wilayas.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row));
        var moves = Pack.DZ.csv("registry/communes-moved-2027.csv");

        assertThat(moves).allSatisfy(move -> {
            var target = wilayas.get(move.getField("to_wilaya"));
            assertThat(communes).containsEntry(move.getField("commune_id"), move.getField("from_wilaya"));
            assertThat(target.getField("mother_code")).isEqualTo(move.getField("from_wilaya"));
            assertThat(move.getField("effective_on")).isEqualTo("2027-01-01").isEqualTo(target.getField("valid_from"));
        });
        assertThat(moves.stream().collect(Collectors.groupingBy(move -> move.getField("to_wilaya"), Collectors.counting())))
                .hasSize(11).containsEntry("59", 12L).containsEntry("67", 21L).containsEntry("68", 23L);
    }

    @ParameterizedTest
    @EnumSource
    void eachWilayaIsCoveredByExactlyOneChamberOnEitherSideOfTheReform(Pack pack) {
        var coverage = pack.csv("registry/chamber-coverage.csv");
        var chambers = pack.keys("registry/chambers.csv", "code");

        for (var day : new LocalDate[] {BEFORE_REFORM, LocalDate.of(2027, 1, 1), AFTER_REFORM}) {
            pack.csv("registry/wilayas.csv").stream().filter(row -> Pack.inForce(row, day)).forEach(wilaya ->
                    assertThat(coverage).as(wilaya.getField("code") + " on " + day)
                            .filteredOn(row -> row.getField("wilaya_code").equals(wilaya.getField("code")) && Pack.inForce(row, day))
                            .singleElement().satisfies(row -> assertThat(chambers).contains(row.getField("chamber_code"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void coverageOfAWilayaNeverOverlapsAndOnlyCoversItWhileItExists(Pack pack) {
        var wilayas = pack.csv("registry/wilayas.csv").stream().collect(Collectors.toMap(row -> row.getField("code"), row -> row));
        var byWilaya = pack.csv("registry/chamber-coverage.csv").stream().collect(Collectors.groupingBy(row -> row.getField("wilaya_code")));

        byWilaya.forEach((code, rows) -> {
            assertThat(wilayas).containsKey(code);
            assertThat(rows).allSatisfy(row -> assertThat(from(row)).isAfterOrEqualTo(from(wilayas.get(code))));
            for (var row : rows) {
                assertThat(rows).as("covering " + code).filteredOn(other -> Pack.inForce(other, from(row))).containsExactly(row);
            }
        });
    }

    @Test
    void newWilayasAreCoveredByTheChamberOfTheirMotherAndThatIsUnverified() {
        var mothers = Pack.DZ.csv("registry/wilayas.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("mother_code")));

        assertThat(Pack.DZ.csv("registry/chamber-coverage.csv"))
                .filteredOn(row -> Integer.parseInt(row.getField("wilaya_code")) > 48).hasSize(21).allSatisfy(row -> {
                    assertThat(row.getField("chamber_code")).isEqualTo("CAM-" + mothers.get(row.getField("wilaya_code")));
                    assertThat(row.getField("verified")).isEqualTo("false");
                });
    }

    private static LocalDate from(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("valid_from"));
    }
}
