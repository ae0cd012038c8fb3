package org.hirfa.platform;

import java.io.PrintStream;
import java.time.Duration;

/// A line for each event, for files and pipes.
final class PlainProgress implements Progress {

    private final PrintStream out;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void note(String part, String what) {
        out.printf("  %-10s %s ...%n", part, what);
    }

    @Override
    public void ready(String part, Duration took) {
        out.printf("  %-10s ready after %s%n", part, Times.seconds(took));
    }

    @Override
    public void stopping(String part) {
        out.printf("  %-10s stops%n", part);
    }
}
