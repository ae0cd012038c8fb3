package org.hirfa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/// Keycloak as it comes from Maven Central: unpacked once, configured for PostgreSQL once, then started as a plain
/// Java program, which takes a third of the time of its development mode.
final class KeycloakInstallation {

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private final Settings settings;
    private final Addresses addresses;

    KeycloakInstallation(Settings settings, Addresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /// The distribution; a name without a version stands for one that the build has not fetched yet.
    Path archive() {
        var folder = settings.project().resolve("local-platform/target/keycloak");
        try (var archives = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
            for (var archive : archives) {
                return archive;
            }
        } catch (IOException e) {
            // Not built yet: the part says so when it is started.
        }
        return folder.resolve("keycloak-quarkus-dist.zip");
    }

    List<String> arguments(List<String> command) {
        var home = home();
        var arguments = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=256m",
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000", "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en", "-Duser.country=US",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), MAIN));
        arguments.addAll(command);
        return arguments;
    }

    String[] startArguments() {
        return arguments(List.of("start", "--optimized", "--import-realm")).toArray(String[]::new);
    }

    Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", addresses.jdbc("keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", "keycloak"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                // One Keycloak forms no cluster: otherwise it opens two ports to the whole network. Read at each start, not kept
                // by `build`.
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", "" + settings.port(Door.KEYCLOAK)),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", "" + settings.port(Door.KEYCLOAK_MANAGEMENT)),
                Map.entry("KC_HOSTNAME", "http://localhost:" + settings.port(Door.KEYCLOAK)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", "hirfa"),
                Map.entry("HIRFA_PUBLIC_ORIGIN", addresses.gateway().toString()));
    }

    /// Two platforms of one project may start at once, for example a test beside a person's: one of them prepares.
    void prepare(Consumer<String> note) {
        try {
            Files.createDirectories(home().getParent());
            try (var channel = FileChannel.open(home().resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(home())) {
                    note.accept("unpacking Keycloak, once");
                    unpack();
                }
                if (!Files.exists(built())) {
                    note.accept("configuring Keycloak, once");
                    build();
                }
                var realms = Files.createDirectories(home().resolve("data/import"));
                Files.copy(settings.project().resolve("keycloak/demo/hirfa-realm.json"),
                        realms.resolve("hirfa-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Keycloak", e);
        }
    }

    private Path home() {
        return settings.unpacked().resolve("keycloak").resolve(archive().getFileName().toString().replace(".zip", ""));
    }

    /// Present when the configuration was built with just these options.
    private Path built() {
        return home().resolve("built-" + Integer.toHexString(BUILD.hashCode()));
    }

    private void unpack() throws IOException {
        var beside = home().resolveSibling("unpacking");
        Folders.delete(beside);
        try (var zip = new ZipInputStream(Files.newInputStream(archive()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = Path.of(entry.getName());
                if (path.getNameCount() < 2) {
                    continue;                                         // the folder around everything
                }
                var target = beside.resolve(path.subpath(1, path.getNameCount())).normalize();
                if (!target.startsWith(beside)) {
                    throw new IOException("the archive names a file outside of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        Files.move(beside, home(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void build() throws IOException {
        var log = settings.log("keycloak");
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(List.of(Java.executable(), "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(arguments(BUILD));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile())).start();
        var ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            if (process.waitFor() != 0) {
                throw new PartDied("Keycloak could not be configured.", log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while Keycloak was being configured.");
        }
        Runtime.getRuntime().removeShutdownHook(ending);
        Files.createFile(built());
    }
}
