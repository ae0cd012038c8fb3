package org.hirfa.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hirfa.embedded.Ports;
import org.jspecify.annotations.Nullable;

/// Chooses a platform's settings and starts it.
public final class PlatformBuilder {

    private @Nullable Path project;
    private @Nullable Path home;
    private boolean freePorts;
    private final Map<String, String> chosen = new HashMap<>();
    private Progress progress = Progress.SILENT;

    PlatformBuilder() {}

    /// The folder of the sources; otherwise the one around the working directory.
    public PlatformBuilder project(Path folder) {
        project = folder;
        return this;
    }

    /// Where data, keys and logs go; otherwise `.hirfa` of the project.
    public PlatformBuilder home(Path folder) {
        home = folder;
        return this;
    }

    /// Lets each door listen where nobody else does, so that several platforms can run at once.
    public PlatformBuilder freePorts() {
        freePorts = true;
        return this;
    }

    public PlatformBuilder port(Door door, int port) {
        chosen.put("port." + door.label(), "" + port);
        return this;
    }

    /// @param limit as `-Xmx` takes it
    public PlatformBuilder memory(String part, String limit) {
        chosen.put("memory." + part, limit);
        return this;
    }

    public PlatformBuilder country(String code) {
        chosen.put("country", code);
        return this;
    }

    public PlatformBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /// Starts all parts and returns when all are ready.
    ///
    /// @throws Refusal when it cannot be started; nothing is left running then
    public Platform start() {
        if (freePorts) {
            chooseFreePorts();
        }
        var sources = project == null ? projectAround(Path.of("").toAbsolutePath()) : project;
        var platform = prepare(Settings.of(sources, home == null ? sources.resolve(".hirfa") : home, chosen), Machine.here(), progress);
        try {
            platform.startAll();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /// The system may name a port twice as long as nobody listens there.
    private void chooseFreePorts() {
        for (var door : Door.values()) {
            var port = "" + Ports.free();
            while (chosen.containsValue(port)) {
                port = "" + Ports.free();
            }
            chosen.putIfAbsent("port." + door.label(), port);
        }
    }

    /// Takes the home folder, stops what an earlier launcher left behind, and checks that all can start.
    static Platform prepare(Settings settings, Machine machine, Progress progress) {
        var files = new RunFiles(settings.home());
        if (!files.take()) {
            throw new Refusal("The platform is already running" + files.entry(RunFiles.LAUNCHER)
                    .map(launcher -> " (process " + launcher.pid() + ")").orElse("") + ": see ./hirfa status, or stop it by ./hirfa down.");
        }
        try {
            var parts = Parts.of(settings);
            var left = new Leftovers(files).stop(parts.stream().map(Part::name).toList());
            if (!left.isEmpty()) {
                progress.note("launcher", "stopped what an earlier start left running: " + String.join(", ", left));
            }
            Preconditions.check(settings, parts, machine);
            setAsideLogs(parts);
            files.write(RunFiles.LAUNCHER, ProcessHandle.current(), List.of(), "TERM");
            return new Platform(settings, parts, files, progress);
        } catch (RuntimeException e) {
            files.release();
            throw e;
        }
    }

    /// Logs begin anew with each start; those of the start before are kept beside.
    private static void setAsideLogs(List<Part> parts) {
        for (var part : parts) {
            try {
                if (Files.exists(part.log())) {
                    Files.move(part.log(), part.log().resolveSibling(part.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new Refusal("The log " + part.log() + " cannot be set aside: " + e.getMessage() + ".", e);
            }
        }
    }

    /// @throws Refusal when the folder is not inside the project
    static Path projectAround(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("local-platform/pom.xml")) && Files.exists(at.resolve("keycloak/hirfa-realm.json"))) {
                return at;
            }
        }
        throw new Refusal(folder + " is not inside the project's folder.");
    }
}
