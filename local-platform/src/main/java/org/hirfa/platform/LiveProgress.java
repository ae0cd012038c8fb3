package org.hirfa.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A line for each part on a terminal, with the time running until the part is ready.
final class LiveProgress implements Progress {

    private static final String FRAMES = "|/-\\";

    private final PrintStream out;
    private final InstantSource clock;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Thread ticker;
    private int drawn;
    private int frame;

    /// @param took is null until the part is ready
    private record Line(@Nullable Instant since, String note, @Nullable Duration took) {}

    LiveProgress(PrintStream out, InstantSource clock, List<String> parts) {
        this.out = out;
        this.clock = clock;
        parts.forEach(part -> lines.put(part, new Line(null, "", null)));
        ticker = Thread.ofPlatform().daemon().name("progress").start(this::tick);
    }

    @Override
    public synchronized void starting(String part) {
        lines.put(part, new Line(clock.instant(), "starting", null));
    }

    @Override
    public synchronized void note(String part, String what) {
        var line = lines.get(part);
        lines.put(part, new Line(line == null ? null : line.since(), what, null));
    }

    @Override
    public synchronized void launched(String part) {
        note(part, "starting");
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        lines.put(part, new Line(clock.instant(), "ready", took));
        draw();
    }

    @Override
    public void finished() {
        ticker.interrupt();
        synchronized (this) {
            draw();
            drawn = 0;
        }
    }

    @Override
    public synchronized void stopping(String part) {
        out.printf("  %-10s stops%n", part);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(150);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (Thread.currentThread() == ticker && ticker.isInterrupted()) {
            return;
        }
        var text = new StringBuilder();
        if (drawn > 0) {
            text.append("\033[").append(drawn).append('A');
        }
        frame = (frame + 1) % FRAMES.length();
        lines.forEach((part, line) -> text.append("\033[2K").append(show(part, line)).append('\n'));
        drawn = lines.size();
        out.print(text);
        out.flush();
    }

    private String show(String part, Line line) {
        if (line.took() != null) {
            return "  \033[32m✔\033[0m %-10s ready after %s".formatted(part, Times.seconds(line.took()));
        }
        if (line.since() == null) {
            return "  \033[2m· %-10s waits\033[0m".formatted(part);
        }
        return "  %c %-10s %s  %s".formatted(FRAMES.charAt(frame), part, line.note(),
                Times.seconds(Duration.between(line.since(), clock.instant())));
    }
}
