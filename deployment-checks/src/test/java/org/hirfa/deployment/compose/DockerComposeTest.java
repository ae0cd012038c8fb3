package org.hirfa.deployment.compose;

import java.util.List;

import org.hirfa.deployment.reading.ProjectFiles;
import org.hirfa.deployment.reading.StrictYaml;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Docker's own reading of the file. It needs the client with its Compose plugin, but no engine.
class DockerComposeTest {

    @Test
    void dockerReadsTheSameServices() {
        var printed = ProjectFiles.output(List.of("docker", "compose", "version"),
                List.of("docker", "compose", "--file", "docker-compose.yml", "--env-file", ".env.example", "config", "--services"));
        assumeTrue(printed.isPresent(), "no docker client with the compose plugin on this machine: only our own reading was checked");
        assertThat(printed.get().lines())
                .containsExactlyInAnyOrderElementsOf(ComposeFile.parse(ProjectFiles.text("docker-compose.yml")).services().keySet());
    }

    @Test
    void dockerResolvesTheDefaultsWithoutAnEnvironmentFile() {
        var printed = ProjectFiles.output(List.of("docker", "compose", "version"),
                List.of("docker", "compose", "--file", "docker-compose.yml", "--env-file", "/dev/null", "config"));
        assumeTrue(printed.isPresent(), "no docker client with the compose plugin on this machine: only our own reading was checked");
        assertThat(StrictYaml.documents(printed.get())).singleElement()
                .satisfies(document -> assertThat(document).containsEntry("name", "hirfa"));
    }
}
