package org.hirfa.platform;

import java.nio.file.Path;

/// A part ended without being asked to, or did not become ready in time. Its message holds the end of its log.
public final class PartDied extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 20;

    PartDied(String what, Path log) {
        super("%s The end of its log (%s):%n%s".formatted(what, log, LogTail.readable(log, LINES).indent(4).stripTrailing()));
    }
}
