package org.hirfa.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @TempDir
    private Path project;

    @Test
    void takesFlagsBeforeEnvironmentBeforeFileBeforeTheUsual() throws IOException {
        Files.createDirectories(project.resolve(".hirfa"));
        Files.writeString(project.resolve(".hirfa/platform.properties"), "port.gateway=1001\nport.kafka=1002\nport.registry=1003\n");

        var settings = Settings.read(project, Map.of("port.gateway", "3001", "memory.registry", "1g"),
                Map.of("HIRFA_PORT_GATEWAY", "2001", "HIRFA_PORT_KAFKA", "2002", "HIRFA_MEMORY_REGISTRY", "2g", "HIRFA_COUNTRY", "MA"));

        assertThat(settings.port(Door.GATEWAY)).isEqualTo(3001);
        assertThat(settings.port(Door.KAFKA)).isEqualTo(2002);
        assertThat(settings.port(Door.REGISTRY)).isEqualTo(1003);
        assertThat(settings.port(Door.REGISTRY_MANAGEMENT)).isEqualTo(9081);
        assertThat(settings.memory()).containsEntry("registry", "1g");
        assertThat(settings.country()).isEqualTo("MA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            port.gateway    | many  | 'many' is not a port; port.gateway takes a number from 1 to 65535.
            port.gateway    | 0     | '0' is not a port; port.gateway takes a number from 1 to 65535.
            port.gateway    | 70000 | '70000' is not a port; port.gateway takes a number from 1 to 65535.
            port.cellar     | 80    | There is no setting 'port.cellar'; there are country, port.<door> and memory.<part>: see local-platform/README.md.
            memory.registry | lots  | 'lots' is not an amount of memory; memory.registry takes for example 256m or 1g.
            port.gateway    | 8081  | Port 8081 is given to both gateway and registry: change one of them.
            """)
    void refusesInOneSentence(String key, String value, String sentence) {
        assertThatThrownBy(() -> Settings.of(project, project, Map.of(key, value)))
                .isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
