package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Two nginx on the loopback address: a backend that costs next to nothing, and a plain proxy before it.
final class NginxServers implements AutoCloseable {

    private static final String COMMON = """
            worker_processes 1;
            daemon off;
            pid %s;
            error_log %s warn;
            events { worker_connections 1024; }
            """;

    private final Process backend;
    private final Process proxy;

    private NginxServers(Process backend, Process proxy) {
        this.backend = backend;
        this.proxy = proxy;
    }

    static NginxServers start(Path folder, int backendPort, int proxyPort) throws IOException {
        var body = "{\"items\":[\"" + "x".repeat(498) + "\"]}";
        var backend = nginx(folder, "backend", """
                http {
                  access_log off; keepalive_requests 100000000; large_client_header_buffers 4 16k;
                  server { listen 127.0.0.1:%d; location / { default_type application/json; return 200 '%s'; } }
                }
                """.formatted(backendPort, body));
        var proxy = nginx(folder, "proxy", """
                http {
                  access_log %s; keepalive_requests 100000000; large_client_header_buffers 4 16k;
                  upstream backend { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
                  server { listen 127.0.0.1:%d; location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                }
                """.formatted(folder.resolve("access.log"), backendPort, proxyPort));
        return new NginxServers(backend, proxy);
    }

    /// What the proxy's processes have used so far.
    double processorSeconds() {
        return proxy.descendants().map(ProcessHandle::info).flatMap(info -> info.totalCpuDuration().stream())
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
        proxy.destroy();
        backend.destroy();
    }
}
