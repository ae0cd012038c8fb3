package org.hirfa.platform;

import java.io.IOException;
import java.util.logging.LogManager;

/// Log settings of the launcher and of the broker, named by `java.util.logging.config.class`.
public final class QuietLogging {

    public QuietLogging() throws IOException {
        try (var settings = QuietLogging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
