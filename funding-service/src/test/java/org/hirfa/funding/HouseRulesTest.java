package org.hirfa.funding;

import java.util.Arrays;
import java.util.stream.Stream;

import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.ProblemType;
import org.hirfa.testing.HouseRules;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTest {

    @Test
    void holdInThisService() {
        HouseRules.check("org.hirfa.funding");
    }

    @Test
    void everyRefusalHasWordsInThreeLanguages() {
        var types = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.hirfa.funding").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(ProblemType.class::cast).toList();

        assertThat(types).isNotEmpty();
        for (var type : types) {
            Stream.of(Language.values()).forEach(language -> Stream.of(".title", ".detail", ".action").forEach(part ->
                    assertThat(ProblemTexts.all().text(language, type.slug() + part)).isNotBlank()));
        }
    }
}
