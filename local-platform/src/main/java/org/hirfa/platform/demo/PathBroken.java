package org.hirfa.platform.demo;

import java.io.Serial;

/// The path cannot go on from here.
public final class PathBroken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    PathBroken(String message) {
        super(message);
    }
}
