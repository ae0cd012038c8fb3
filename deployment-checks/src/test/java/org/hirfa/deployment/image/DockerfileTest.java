package org.hirfa.deployment.image;

import java.util.stream.Stream;

import org.hirfa.deployment.reading.Finding;
import org.hirfa.deployment.reading.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DockerfileTest {

    private final String text = ProjectFiles.text("docker/Dockerfile");

    @Test
    void keepsAllRules() {
        assertThat(DockerfileRules.check(Dockerfile.parse(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            USER 10001:10001                            | USER root                                    | USER must be a number
            USER 10001:10001                            | USER 0                                       | USER must be a number
            USER 10001:10001                            | LABEL nobody=said                            | no USER
            eclipse-temurin:25.0.3_9-jre-noble@sha256:  | eclipse-temurin:25-jre # sha256:             | not pinned
            25.0.3_9-jre-noble@                         | latest@                                      | not pinned
            WORKDIR /opt/hirfa                          | ADD https://example.org/agent.jar /opt/      | use COPY
            WORKDIR /opt/hirfa                          | RUN curl -sSL https://example.org/a.sh -o a  | without a checksum
            WORKDIR /opt/hirfa                          | HEALTHCHECK CMD true                         | the orchestrator's
            ARG SERVICE                                 | ARG DB_PASSWORD=hirfa                        | a secret would stay
            -XX:+ExitOnOutOfMemoryError                 | -XX:+AlwaysPreTouch                          | ExitOnOutOfMemoryError is missing
            -XX:MaxRAMPercentage=65                     | -Xmx400m                                     | MaxRAMPercentage= is missing
            -XX:+UseCompactObjectHeaders                | -XX:-UseCompactObjectHeaders                 | UseCompactObjectHeaders is missing
            ENTRYPOINT [                                | CMD [                                        | no ENTRYPOINT
            quarkus-app/lib/ lib/                       | quarkus-app/ ./                              | the layers are
            """)
    void noticesABrokenRule(String right, String wrong, String expected) {
        assertThat(text).contains(right);
        var findings = DockerfileRules.check(Dockerfile.parse(text.replace(right, wrong)));
        assertThat(findings).extracting(Finding::what).anyMatch(what -> what.contains(expected));
    }

    @Test
    void buildsWhatTheProjectHas() {
        var build = Dockerfile.parse(text).all("RUN").filter(run -> run.arguments().contains("mvnw")).findFirst().orElseThrow();
        assertThat(build.arguments()).contains("-pl registry-service,training-service,funding-service,gateway -am package");
        assertThat(Stream.of("registry-service", "training-service", "funding-service", "gateway"))
                .allMatch(module -> ProjectFiles.text(module + "/pom.xml").contains("<artifactId>quarkus-maven-plugin</artifactId>"));
    }

    @Test
    void namesTheRightLineForAContinuedInstruction() {
        var file = Dockerfile.parse("# note\nFROM a \\\n  b\n\nRUN x\n");
        assertThat(file.instructions()).extracting(Dockerfile.Instruction::line).containsExactly(2, 5);
        assertThat(file.instructions().getFirst().arguments()).isEqualTo("a   b");
    }
}
