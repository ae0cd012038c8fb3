package org.hirfa.funding.eligibility;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hirfa.funding.scheme.Criterion;
import org.hirfa.funding.scheme.SchemeVersion;
import org.hirfa.problem.Multilingual;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import static org.assertj.core.api.Assertions.assertThat;

/// Every criterion of every pack: a slip in a rule must be found before anybody is judged by it.
class PackCriteriaTest {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @TestFactory
    Stream<DynamicTest> everyCriterionCompilesAndSpeaksThreeLanguages() {
        return versions().flatMap(named -> named.version().criteria().stream().map(criterion ->
                DynamicTest.dynamicTest(named.name() + " " + criterion.code(), () -> {
                    assertThat(Expression.compile(criterion.pass()).facts()).isNotEmpty();
                    if (criterion.fail() != null) {
                        assertThat(Expression.compile(criterion.fail()).facts()).isNotEmpty();
                    }
                    texts(criterion).forEach(PackCriteriaTest::assertSpoken);
                    assertThat(criterion.source().text()).isNotBlank();
                })));
    }

    @TestFactory
    Stream<DynamicTest> noTwoVersionsAreInForceOnOneDay() {
        return versions().map(named -> DynamicTest.dynamicTest(named.name(), () -> assertThat(versions()
                .filter(other -> other.scheme().equals(named.scheme()) && !other.version().version().equals(named.version().version()))
                .filter(other -> overlap(named.version(), other.version()))).isEmpty()));
    }

    private static boolean overlap(SchemeVersion one, SchemeVersion other) {
        var endsBefore = one.validTo() != null && one.validTo().isBefore(other.validFrom());
        var beginsAfter = other.validTo() != null && one.validFrom().isAfter(other.validTo());
        return !endsBefore && !beginsAfter;
    }

    private static List<Multilingual> texts(Criterion criterion) {
        var texts = new ArrayList<>(List.of(criterion.reason().pass(), criterion.reason().fail(), criterion.reason().unknown()));
        if (criterion.remedy() != null) {
            texts.add(criterion.remedy().text());
        }
        return texts;
    }

    private static void assertSpoken(Multilingual text) {
        assertThat(text.ar()).matches(arabic -> arabic.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC));
        assertThat(text.fr()).isNotBlank();
        assertThat(text.en()).isNotBlank().isNotEqualTo(text.fr());
    }

    record Named(String scheme, SchemeVersion version) {
        String name() {
            return scheme + " " + version.version();
        }
    }

    private static Stream<Named> versions() {
        return Stream.of("DZ", "MA").flatMap(PackCriteriaTest::versionsOf);
    }

    private static Stream<Named> versionsOf(String pack) {
        try (var stream = PackCriteriaTest.class.getResourceAsStream("/packs/" + pack + "/funding/schemes.json")) {
            var found = new ArrayList<Named>();
            for (var scheme : JSON.readTree(stream)) {
                for (JsonNode version : scheme.get("versions")) {
                    found.add(new Named(scheme.get("code").asText(), JSON.treeToValue(version, SchemeVersion.class)));
                }
            }
            assertThat(found).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
