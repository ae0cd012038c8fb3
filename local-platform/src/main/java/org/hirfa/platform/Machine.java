package org.hirfa.platform;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;

import org.hirfa.embedded.Ports;

import com.sun.management.OperatingSystemMXBean;

/// What the machine has to give.
///
/// @param memory   bytes that new processes may take
/// @param freePort whether nobody listens on a port
record Machine(long memory, IntPredicate freePort) {

    private static final Path MEMORY_OF_LINUX = Path.of("/proc/meminfo");

    static Machine here() {
        return new Machine(availableMemory(), Ports::isFree);
    }

    /// The limit of the machine or container; on Linux no more than is available now. Elsewhere the system tells only
    /// what is unused, which says nothing.
    private static long availableMemory() {
        long limit = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        try (var lines = Files.lines(MEMORY_OF_LINUX)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .map(available -> Math.min(available, limit))
                    .findFirst().orElse(limit);
        } catch (IOException e) {
            return limit;
        }
    }
}
