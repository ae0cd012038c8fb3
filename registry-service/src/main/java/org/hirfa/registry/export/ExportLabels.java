package org.hirfa.registry.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import jakarta.enterprise.context.ApplicationScoped;

/// What members are called on paper. One that has no words yet stands under its own name: nothing is left out for that.
@ApplicationScoped
class ExportLabels {

    private final Properties arabic = read("ar");
    private final Properties french = read("fr");

    String arabic(String member) {
        return arabic.getProperty(member, "");
    }

    String french(String member) {
        return french.getProperty(member, member);
    }

    private static Properties read(String language) {
        try (var stream = ExportLabels.class.getResourceAsStream("/export/labels_" + language + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("no labels in " + language);
            }
            var read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
