package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// An nginx on the loopback address.
final class Nginx implements AutoCloseable {

    private static final String COMMON = """
            worker_processes 1;
            daemon off;
            pid %s;
            error_log %s warn;
            events { worker_connections 1024; }
            """;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /// A backend that costs next to nothing.
    static Nginx constantAnswer(Path folder, int port) throws IOException {
        var body = "{\"items\":[\"" + "x".repeat(498) + "\"]}";
        return new Nginx(nginx(folder, "backend", """
                http {
                  access_log off; keepalive_requests 100000000; large_client_header_buffers 4 16k;
                  server { listen 127.0.0.1:%d; location / { default_type application/json; return 200 '%s'; } }
                }
                """.formatted(port, body)));
    }

    /// A proxy that does nothing but pass on.
    static Nginx proxy(Path folder, int port, int backend) throws IOException {
        return new Nginx(nginx(folder, "proxy", """
                http {
                  access_log %s; keepalive_requests 100000000; large_client_header_buffers 4 16k;
                  upstream backend { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
                  server { listen 127.0.0.1:%d; location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                }
                """.formatted(folder.resolve("access.log"), backend, port)));
    }

    /// What its processes have used so far.
    double processorSeconds() {
        return process.descendants().map(ProcessHandle::info).flatMap(info -> info.totalCpuDuration().stream())
                .mapToLong(Duration::toMillis).sum() / 1e3;
    }

    private static Process nginx(Path folder, String name, String http) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".conf"),
                COMMON.formatted(folder.resolve(name + ".pid"), folder.resolve(name + ".log")) + http);
        return new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c", file.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile()).start();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
