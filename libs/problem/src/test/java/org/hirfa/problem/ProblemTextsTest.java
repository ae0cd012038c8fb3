package org.hirfa.problem;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {

    private final ProblemTexts texts = ProblemTexts.all();

    @ParameterizedTest
    @EnumSource(StandardProblem.class)
    void everyStandardProblemSpeaksThreeLanguages(StandardProblem type) {
        for (var language : Language.values()) {
            var problem = texts.describe(type, language, URI.create("/x"), List.of(), "a1");

            assertThat(problem.title()).isNotBlank();
            assertThat(problem.detail()).isNotBlank().doesNotContain("''").doesNotContain("{0}");
            assertThat(texts.text(language, type.slug() + ".action")).isNotBlank();
        }
    }

    @Test
    void everySlugHasEveryTextInEveryLanguage() {
        assertThat(texts.slugs()).contains("not-found");
        for (var slug : texts.slugs()) {
            for (var language : Language.values()) {
                for (var part : List.of(".title", ".detail", ".action")) {
                    assertThat(texts.text(language, slug + part)).as(slug + part + " " + language).isNotBlank().doesNotContain("''");
                }
            }
        }
    }

    @Test
    void arabicTextsAreWrittenInArabic() {
        for (var slug : texts.slugs()) {
            assertThat(texts.text(Language.AR, slug + ".title")).as(slug).matches("(?s).*\\p{IsArabic}.*");
        }
    }

    @Test
    void fieldsAtFaultAreNamedInTheReadersLanguage() {
        var problem = texts.describe(StandardProblem.INVALID_INPUT, Language.FR, URI.create("/x"),
                List.of(new FieldFault("/person/sex", "required")));

        assertThat(problem.errors()).containsExactly(new Problem.FieldError("/person/sex", "required", "valeur requise"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "null | AR", "'' | AR", "fr-FR,fr;q=0.9 | FR", "de, en;q=0.5 | EN", "de | AR", "*;q=broken | AR", "ar-DZ | AR",
        "en;q=0.1, fr;q=0.8 | FR"})
    void choosesTheReadersLanguageAndArabicOtherwise(String header, Language expected) {
        assertThat(Language.preferred(header)).isEqualTo(expected);
    }
}
