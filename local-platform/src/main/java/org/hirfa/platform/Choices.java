package org.hirfa.platform;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Option;

/// Flags that go before the environment and the properties file.
final class Choices {

    @Option(names = "--port", paramLabel = "<door>=<port>", description = "let a part listen elsewhere, e.g. gateway=8090")
    private Map<String, String> ports = new LinkedHashMap<>();

    @Option(names = "--memory", paramLabel = "<part>=<limit>", description = "heap limit of a part, e.g. registry=512m")
    private Map<String, String> memory = new LinkedHashMap<>();

    @Option(names = "--country", paramLabel = "<code>", description = "country pack, DZ or MA")
    private String country = "";

    Settings settings() {
        var flags = new HashMap<String, String>();
        ports.forEach((door, port) -> flags.put("port." + door, port));
        memory.forEach((part, limit) -> flags.put("memory." + part, limit));
        if (!country.isEmpty()) {
            flags.put("country", country);
        }
        return Settings.read(project(), flags, System.getenv());
    }

    /// `./hirfa` names its own folder; without it the working directory must be inside.
    static Path project() {
        var named = System.getProperty("hirfa.project");
        return named == null ? PlatformBuilder.projectAround(Path.of("").toAbsolutePath()) : Path.of(named);
    }
}
