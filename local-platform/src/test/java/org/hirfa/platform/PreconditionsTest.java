package org.hirfa.platform;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PreconditionsTest {

    private static final long ENOUGH = 8L << 30;

    @TempDir
    private Path project;

    @Test
    void namesThePortInUseWhoWantsItAndHowToChangeIt() {
        var settings = Settings.of(project, project, Map.of());

        assertThatThrownBy(() -> Preconditions.check(settings, Parts.of(settings), new Machine(ENOUGH, port -> port != 9082)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Port 9082 is in use, and training-management wants it: stop what listens there, or choose another by "
                        + "./hirfa up --port training-management=9182 (or HIRFA_PORT_TRAINING_MANAGEMENT=9182, or port.training-management in .hirfa/platform.properties).");
    }

    @Test
    void seesThePortsThatOthersReallyUse() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(Machine.here().freePort().test(other.getLocalPort())).isFalse();
        }
        assertThat(Machine.here().memory()).isPositive();
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        var settings = Settings.of(project, project, Map.of());

        assertThatThrownBy(() -> Preconditions.check(settings, Parts.of(settings), new Machine(512L << 20, port -> true)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Too little memory: the platform needs 2,200 MB free, and 512 MB are:");
    }

    @Test
    void letsNobodyStartTwiceOnOneFolder() {
        var settings = Settings.of(project, project, Map.of());
        var first = new RunFiles(project);
        assertThat(first.take()).isTrue();
        first.write(RunFiles.LAUNCHER, ProcessHandle.current(), List.of(), "TERM");

        assertThatThrownBy(() -> PlatformBuilder.prepare(settings, new Machine(ENOUGH, port -> true), Progress.SILENT))
                .isInstanceOf(Refusal.class)
                .hasMessage("The platform is already running (process " + ProcessHandle.current().pid()
                        + "): see ./hirfa status, or stop it by ./hirfa down.");

        first.release();
        assertThat(new RunFiles(project).take()).isTrue();
    }

    @Test
    void saysWhichPartIsNotBuilt() {
        var settings = Settings.of(project, project, Map.of());
        var registry = Parts.of(settings).stream().filter(part -> part.name().equals("registry")).findFirst().orElseThrow();

        assertThatThrownBy(() -> registry.prepare(note -> {}))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("The part registry is not built: ");
    }
}
