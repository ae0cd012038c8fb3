package org.hirfa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What can be chosen about a local platform.
///
/// @param project folder of the sources and their built parts
/// @param home    folder of everything the platform writes: data, keys, logs, process numbers
/// @param ports   where each door is
/// @param memory  heap limit of each part that is a JVM, as `-Xmx` takes it
/// @param country code of the country pack
public record Settings(Path project, Path home, Map<Door, Integer> ports, Map<String, String> memory, String country) {

    /// Enough for the reference data and a person's clicks; measured with the whole path running.
    static final Map<String, String> USUAL_MEMORY = Map.of(
            "kafka", "256m", "keycloak", "256m", "registry", "256m", "training", "192m", "funding", "192m", "gateway", "160m");

    public Settings {
        project = project.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        memory = Map.copyOf(memory);
    }

    /// Reads `platform.properties` of the home folder; environment variables go before the file, flags before both.
    static Settings read(Path project, Map<String, String> flags, Map<String, String> environment) {
        var home = project.resolve(".hirfa");
        var chosen = new HashMap<>(fileOf(home));
        chosen.putAll(chosenIn(environment));
        chosen.putAll(flags);
        return of(project, home, chosen);
    }

    /// @param chosen `port.<door>`, `memory.<part>` and `country`; what is absent is as usual
    static Settings of(Path project, Path home, Map<String, String> chosen) {
        var ports = new EnumMap<Door, Integer>(Door.class);
        for (var door : Door.values()) {
            ports.put(door, door.usual());
        }
        var memory = new HashMap<>(USUAL_MEMORY);
        var country = "DZ";
        for (var entry : chosen.entrySet()) {
            var key = entry.getKey();
            var door = key.startsWith("port.") ? Door.of(key.substring(5)) : Optional.<Door>empty();
            if (door.isPresent()) {
                ports.put(door.get(), port(key, entry.getValue()));
            } else if (key.startsWith("memory.") && memory.containsKey(key.substring(7))) {
                memory.put(key.substring(7), memory(key, entry.getValue()));
            } else if (key.equals("country")) {
                country = entry.getValue();
            } else {
                throw new Refusal("There is no setting '" + key + "'; there are country, port.<door> and memory.<part>: see local-platform/README.md.");
            }
        }
        refuseSharedPorts(ports);
        return new Settings(project, home, ports, memory, country);
    }

    public int port(Door door) {
        return ports.get(door);
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    /// What was unpacked once serves all homes of a project.
    Path unpacked() {
        return project.resolve(".hirfa");
    }

    private static Map<String, String> fileOf(Path home) {
        var file = home.resolve("platform.properties");
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            var chosen = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(name -> chosen.put(name, properties.getProperty(name)));
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> chosenIn(Map<String, String> environment) {
        var chosen = new HashMap<String, String>();
        for (var door : Door.values()) {
            Optional.ofNullable(environment.get(door.variable())).ifPresent(port -> chosen.put("port." + door.label(), port));
        }
        for (var part : USUAL_MEMORY.keySet()) {
            Optional.ofNullable(environment.get("HIRFA_MEMORY_" + part.toUpperCase(java.util.Locale.ROOT)))
                    .ifPresent(limit -> chosen.put("memory." + part, limit));
        }
        Optional.ofNullable(environment.get("HIRFA_COUNTRY")).ifPresent(country -> chosen.put("country", country));
        return chosen;
    }

    private static int port(String key, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new Refusal("'" + text + "' is not a port; " + key + " takes a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static String memory(String key, String text) {
        if (!text.matches("[1-9]\\d*[mgMG]")) {
            throw new Refusal("'" + text + "' is not an amount of memory; " + key + " takes for example 256m or 1g.");
        }
        return text;
    }

    private static void refuseSharedPorts(Map<Door, Integer> ports) {
        var owners = new HashMap<Integer, Door>();
        ports.forEach((door, port) -> {
            var other = owners.put(port, door);
            if (other != null) {
                throw new Refusal("Port " + port + " is given to both " + other.label() + " and " + door.label() + ": change one of them.");
            }
        });
    }
}
