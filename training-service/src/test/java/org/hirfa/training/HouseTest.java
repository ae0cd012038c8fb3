package org.hirfa.training;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.ProblemType;
import org.hirfa.testing.HouseRules;
import org.hirfa.training.certificate.CertificateProblem;
import org.hirfa.training.course.CourseProblem;
import org.hirfa.training.enrolment.EnrolmentProblem;
import org.hirfa.training.session.SessionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class HouseTest {

    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");
    private static final Path COMMITTED = Path.of("../contracts/openapi/training.yaml");

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.hirfa.training");
    }

    /// A stream over a result keeps its connection until somebody closes it; a request that needs another one meanwhile waits
    /// for those that wait for it.
    @Test
    void readsResultsAsListsThatHoldNoConnection() {
        noClasses().should().callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching("getResultStream|scroll|stream(All)?"))
                        .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(HasName.Predicates.nameMatching(
                                "jakarta\\.persistence.*|org\\.hibernate.*|.*Panache.*|org\\.hirfa\\.training\\..*s")))))
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.hirfa.training"));
    }

    static Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(SessionProblem.values(), EnrolmentProblem.values(), CourseProblem.values(),
                CertificateProblem.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hasWordsForEveryRefusal(ProblemType problem) {
        for (var language : Language.values()) {
            var described = ProblemTexts.all().describe(problem, language, URI.create("/x"), List.of(), "RUNNING");

            assertThat(described.title()).isNotBlank();
            assertThat(described.detail()).isNotBlank().doesNotContain("{0}").doesNotContain("''");
            assertThat(ProblemTexts.all().text(language, problem.slug() + ".action")).isNotBlank();
        }
    }

    @Test
    void saysOfEveryAnswerWhatItIs() throws IOException {
        var document = new ObjectMapper(new YAMLFactory()).readTree(GENERATED.toFile());
        var answers = document.findValues("responses").stream().flatMap(responses -> responses.properties().stream()).toList();

        assertThat(answers).hasSizeGreaterThan(30).allSatisfy(answer -> {
            assertThat(answer.getValue().path("description").asText()).isNotBlank();
            if (answer.getKey().startsWith("2")) {
                assertThat(answer.getValue().at("/content/application~1json/schema").isMissingNode()).as(answer.toString()).isFalse();
            }
        });
    }

    @Test
    void namesNoAddressOfTheMachineThatBuiltIt() throws IOException {
        assertThat(Files.readString(GENERATED)).doesNotContain("localhost", "0.0.0.0", "openIdConnect").contains("scheme: bearer");
    }

    @Test
    void publishesTheInterfaceItHas() throws IOException {
        assertThat(Files.mismatch(GENERATED, COMMITTED))
                .as("the interface has changed: look at the difference, then copy training-service/%s to contracts/openapi/training.yaml", GENERATED)
                .isEqualTo(-1);
    }
}
