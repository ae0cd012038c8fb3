package org.hirfa.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds the event schemas, their examples and the AsyncAPI document together.
class EventContractsTest {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    static Stream<String> types() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyExampleConformsToItsSchema(String type) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(EVENTS.resolve(type + SCHEMA)));

        assertThat(schema.validate(Files.readString(EVENTS.resolve(type + EXAMPLE)), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noFactCarriesAPersonalIdentifier(String type) throws IOException {
        assertThat(Files.readString(EVENTS.resolve(type + SCHEMA)))
                .doesNotContainPattern("\"(nationalId|phone|email|address|birthDate|document)\"");
    }

    @Test
    void theAsyncApiDocumentDescribesEveryEventAndNoOther() throws IOException {
        var document = new YAMLMapper().readTree(Files.readString(Path.of("asyncapi.yaml")));
        var described = new TreeSet<String>();
        document.at("/components/messages").fieldNames().forEachRemaining(described::add);

        assertThat(described).containsExactlyInAnyOrderElementsOf(types().collect(Collectors.toList()));
        for (JsonNode message : document.at("/components/messages")) {
            assertThat(Path.of(message.at("/payload/schema/$ref").asText())).exists();
        }
        for (JsonNode channel : document.at("/channels")) {
            assertThat(channel.path("messages")).isNotEmpty();
        }
    }
}
