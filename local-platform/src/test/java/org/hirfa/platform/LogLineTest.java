package org.hirfa.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogLineTest {

    @Test
    void saysWhenWhatAndTheInnermostCause() {
        assertThat(LogLine.readable("""
                {"timestamp":"2026-11-21T21:41:09.446601654Z","level":"ERROR","loggerName":"io.quarkus.runtime.Application",\
                "message":"Failed to start","exception":{"exceptionType":"a.Outer","message":"outer",\
                "causedBy":{"exception":{"exceptionType":"b.Inner","message":"no such\\ntable"}}}}"""))
                .isEqualTo("21:41:09.446 ERROR Application Failed to start: b.Inner: no such table");
    }

    @Test
    void leavesAloneWhatIsNoJsonAndShortensWhatIsEndless() {
        assertThat(LogLine.readable("plain words")).isEqualTo("plain words");
        assertThat(LogLine.readable("{ broken")).isEqualTo("{ broken");
        assertThat(LogLine.readable("x".repeat(5000))).hasSize(404).endsWith(" ...");
    }

    @Test
    void readsTheEndOfLongLogs(@TempDir Path folder) throws IOException {
        var log = folder.resolve("part.log");
        assertThat(LogTail.last(log, 3)).isEqualTo("(nothing was written)");
        Files.writeString(log, "line of a long log\n".repeat(10_000) + "a\nب\nc\n");
        assertThat(LogTail.last(log, 3)).isEqualTo("a\nب\nc");
    }
}
