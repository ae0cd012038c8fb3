package org.hirfa.platform;

import java.nio.file.Path;

/// The Java that runs the launcher runs the parts too.
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
