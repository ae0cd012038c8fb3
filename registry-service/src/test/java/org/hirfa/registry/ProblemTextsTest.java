package org.hirfa.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.ProblemType;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {

    @Test
    void everyRefusalHasWordsInEveryLanguage() throws ClassNotFoundException {
        var types = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hirfa.registry").stream().filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum()).toList();
        assertThat(types).hasSizeGreaterThan(3);

        for (var type : types) {
            for (var constant : Class.forName(type.getName()).getEnumConstants()) {
                var problem = (ProblemType) constant;
                for (var language : Language.values()) {
                    var described = ProblemTexts.all().describe(problem, language, URI.create("/x"), List.of(), "VALUE");
                    assertThat(described.detail()).isNotBlank().doesNotContain("{0}");
                    assertThat(ProblemTexts.all().text(language, problem.slug() + ".action")).isNotBlank();
                }
            }
        }
    }

    /// Of two texts under one key the later one wins without a word, and may lack what the earlier one said. Read as lines, as
    /// properties would hide it.
    @Test
    void noTextStandsTwice() throws IOException {
        for (var language : Language.values()) {
            var file = "/problems/registry_" + language.tag() + ".properties";
            try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(file)),
                    StandardCharsets.UTF_8))) {
                var keys = lines.lines().filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
                assertThat(keys).as(file).hasSizeGreaterThan(100).doesNotHaveDuplicates();
            }
        }
    }
}
