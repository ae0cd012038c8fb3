package org.hirfa.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.hirfa.embedded.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlatformTest {

    @TempDir
    private Path folder;

    @Test
    void startsEachPartAfterThoseItNeedsAndStopsItBefore() throws Exception {
        var ready = Collections.synchronizedList(new ArrayList<String>());
        var progress = new Progress() {
            @Override
            public void ready(String part, Duration took) {
                ready.add(part);
            }
        };
        var parts = List.<Part>of(Scripted.server(folder, "cellar", Ports.free()),
                Scripted.server(folder, "hall", Ports.free(), "cellar"), Scripted.server(folder, "roof", Ports.free(), "hall"));
        try (var platform = platform(parts, progress)) {
            platform.startAll();

            assertThat(ready).containsExactly("cellar", "hall", "roof");
            assertThat(new RunFiles(folder).running("hall")).isPresent();
        }
        assertThat(Files.readAllLines(folder.resolve("stopped"))).containsExactly("roof", "hall", "cellar");
        assertThat(new RunFiles(folder).running("hall")).isEmpty();
        assertThat(parts).allSatisfy(part -> assertThat(part.process()).isEmpty());
    }

    @Test
    void namesThePartThatEndsWhileStartingWithTheEndOfItsLog() {
        var parts = List.<Part>of(Scripted.server(folder, "cellar", Ports.free()), Scripted.broken(folder, "hall", "the key is lost"));
        try (var platform = platform(parts, Progress.SILENT)) {
            assertThatThrownBy(platform::startAll).isInstanceOf(PartDied.class)
                    .hasMessageContaining("The part hall ended while it was starting.").hasMessageContaining("the key is lost");
        }
        assertThat(parts).allSatisfy(part -> assertThat(part.process()).isEmpty());
    }

    @Test
    void noticesThePartThatDiesLaterButNotTheOneKilledOnPurpose() throws Exception {
        var parts = List.<Part>of(Scripted.server(folder, "cellar", Ports.free()), Scripted.server(folder, "hall", Ports.free()));
        try (var platform = platform(parts, Progress.SILENT)) {
            platform.startAll();
            var death = CompletableFuture.supplyAsync(platform::awaitDeath);

            platform.kill("cellar");
            platform.start("cellar");
            assertThat(platform.part("cellar").process()).isPresent();
            assertThat(death).isNotDone();

            platform.part("hall").kill();
            assertThat(death.get(10, TimeUnit.SECONDS).name()).isEqualTo("hall");
        }
    }

    @Test
    void stopsWhatKilledLauncherLeftAndSparesStrangersWithItsNumber() throws Exception {
        var part = Scripted.server(folder, "hall", Ports.free());
        new StartUp(Progress.SILENT, _ -> {}).run(List.of(part));
        var process = part.process().orElseThrow();
        var files = new RunFiles(folder);
        assertThat(files.take()).isTrue();
        files.write("hall", process, List.of(), "TERM");
        // The number of a living process, but noted long before that began.
        files.write("roof", ProcessHandle.current(), List.of(), "TERM");
        var stranger = folder.resolve("run/roof.pid");
        Files.writeString(stranger, Files.readString(stranger).replaceAll("started=\\d+", "started=1000"));

        assertThat(new Leftovers(files).stop(List.of("cellar", "hall", "roof"))).containsExactly("hall");

        assertThat(process.isAlive()).isFalse();
        assertThat(stranger).doesNotExist();
    }

    private Platform platform(List<Part> parts, Progress progress) {
        var files = new RunFiles(folder);
        assertThat(files.take()).isTrue();
        return new Platform(Settings.of(folder, folder, Map.of()), parts, files, progress);
    }
}
