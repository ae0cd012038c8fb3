package org.hirfa.platform;

import java.util.List;

/// What must hold before anything is started, each with one sentence that says what to do.
final class Preconditions {

    /// What all processes together were measured to hold, and some for the first import of the realm.
    static final long NEEDED_MEMORY = 2_200L * 1024 * 1024;

    private Preconditions() {}

    static void check(Settings settings, List<Part> parts, Machine machine) {
        if (machine.memory() < NEEDED_MEMORY) {
            throw new Refusal("Too little memory: the platform needs %,d MB free, and %,d MB are: close something, or give the machine or container more."
                    .formatted(NEEDED_MEMORY >> 20, machine.memory() >> 20));
        }
        for (var part : parts) {
            for (var door : part.doors()) {
                int port = settings.port(door);
                if (!machine.freePort().test(port)) {
                    throw new Refusal("Port %d is in use, and %s wants it: stop what listens there, or choose another by ./hirfa up --port %s=%d (or %s=%d, or port.%s in .hirfa/platform.properties)."
                            .formatted(port, door.label(), door.label(), port + 100, door.variable(), port + 100, door.label()));
                }
            }
        }
    }
}
