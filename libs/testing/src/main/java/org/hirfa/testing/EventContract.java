package org.hirfa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds what a producer sends, and what a consumer reads, against the contract.
public final class EventContract {

    private EventContract() {}

    /// Fails unless the value conforms to `events/<type>.schema.json`.
    public static void assertValid(String type, String json) {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read(type + ".schema.json"));
        assertThat(schema.validate(json, InputFormat.JSON)).as("%s against its schema: %s", type, json).isEmpty();
    }

    /// The contract's own example of an event.
    public static String example(String type) {
        return read(type + ".example.json");
    }

    private static String read(String file) {
        try (var stream = EventContract.class.getResourceAsStream("/events/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("contracts hold no events/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
