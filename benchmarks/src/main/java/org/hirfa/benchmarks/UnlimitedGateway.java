package org.hirfa.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.hirfa.embedded.Ports;
import org.hirfa.platform.Platform;

/// A second gateway beside the platform's, the same but for its limits per client and what stands behind it.
final class UnlimitedGateway implements AutoCloseable {

    private final Process process;
    private final int port;

    private UnlimitedGateway(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static UnlimitedGateway start(Platform platform, Path folder, int backend) throws IOException, InterruptedException {
        int port = Ports.free();
        var settings = platform.addresses().settings();
        var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx" + settings.memory().get("gateway"), "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-jar",
                settings.project().resolve("gateway/target/quarkus-app/quarkus-run.jar").toString()))
                .redirectErrorStream(true).redirectOutput(folder.resolve("gateway.log").toFile());
        var origin = "http://127.0.0.1:" + backend;
        builder.environment().putAll(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", "" + port,
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1", "QUARKUS_MANAGEMENT_PORT", "" + Ports.free(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", platform.addresses().realm().toString(), "HIRFA_ROUTES_REGISTRY", origin,
                "HIRFA_ROUTES_TRAINING", origin, "HIRFA_ROUTES_FUNDING", origin,
                "HIRFA_LIMITS_USER_PER_SECOND", "10000000", "HIRFA_LIMITS_USER_BURST", "10000000"));
        builder.environment().putAll(Map.of("HIRFA_LIMITS_ANONYMOUS_PER_SECOND", "10000000", "HIRFA_LIMITS_ANONYMOUS_BURST", "10000000"));
        var gateway = new UnlimitedGateway(builder.start(), port);
        gateway.await();
        return gateway;
    }

    int port() {
        return port;
    }

    double processorSeconds() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    private void await() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the gateway ended; see benchmarks/target/gateway/gateway.log");
            }
            try (var _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the gateway does not listen");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
