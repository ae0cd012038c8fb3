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

import static org.assertj.core.api.Assertions.assertThat;

class HouseTest {

    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");
    private static final Path COMMITTED = Path.of("../contracts/openapi/training.yaml");

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.hirfa.training");
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
    void publishesTheInterfaceItHas() throws IOException {
        assertThat(Files.mismatch(GENERATED, COMMITTED))
                .as("the interface has changed: look at the difference, then copy training-service/%s to contracts/openapi/training.yaml", GENERATED)
                .isEqualTo(-1);
    }
}
