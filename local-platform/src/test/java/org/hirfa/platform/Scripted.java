package org.hirfa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hirfa.embedded.Ports;

/// A part that is a JVM with a few lines of source instead of a service.
final class Scripted {

    private Scripted() {}

    /// Listens on the port, says so, and works until told to stop; then adds its name to the file `stopped`.
    static JvmPart server(Path folder, String name, int port, String... needs) {
        return part(folder, name, port, """
                import java.nio.file.*;
                void main(String[] arguments) throws Exception {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> note("%1$s")));
                    try (var socket = new java.net.ServerSocket(%2$d, 5, java.net.InetAddress.getByName("127.0.0.1"))) {
                        IO.println("%1$s listens");
                        while (true) { socket.accept().close(); }
                    }
                }
                static void note(String name) {
                    try {
                        Files.writeString(Path.of("%3$s"), name + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
                }
                """.formatted(name, port, folder.resolve("stopped")), needs);
    }

    /// Says something and ends at once.
    static JvmPart broken(Path folder, String name, String lastWords) {
        return part(folder, name, Ports.free(), "void main() { IO.println(\"" + lastWords + "\"); System.exit(3); }");
    }

    private static JvmPart part(Path folder, String name, int port, String source, String... needs) {
        try {
            var file = Files.writeString(folder.resolve(Character.toUpperCase(name.charAt(0)) + name.substring(1) + ".java"), source);
            return new JvmPart(new JvmPart.Plan(name, Set.of(needs), List.of(), folder.resolve(name + ".log"), List.of(),
                    List.of("-Xmx64m", file.toString()), Map.of(), () -> Probe.accepts(port), note -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
