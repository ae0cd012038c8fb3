package org.hirfa.registry.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jboss.logging.Logger;

/// A running [CleaningProgram], with little memory, no environment (there are passwords in ours) and nobody to write to but us.
final class CleaningProcess {

    private static final List<Class<?>> NEEDED = List.of(CleaningProgram.class, Loader.class, RandomAccessRead.class,
            FontBoxFont.class, LogFactory.class, Logger.class);

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private CleaningProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static CleaningProcess start(int megabytes) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(java, "-Xmx" + megabytes + "m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError", "-XX:MaxMetaspaceSize=96m", "-XX:-UsePerfData", "-Xshare:auto",
                "-Djava.awt.headless=true", "-cp", classPath(), CleaningProgram.class.getName());
        program.environment().clear();
        program.redirectError(Redirect.DISCARD);
        return new CleaningProcess(program.start());
    }

    /// @throws IOException when the process ends before it has answered
    Verdict clean(Format format, Source source, OutputStream clean) throws IOException {
        to.write(format.ordinal());
        source.writeTo(new Chunks(to));
        to.writeInt(CleaningProgram.END);
        to.flush();
        // A virtual machine that runs out of memory says so here, in words: they are no answer.
        var verdict = from.readUnsignedByte();
        if (verdict >= Verdict.values().length) {
            throw new EOFException();
        }
        if (verdict == Verdict.CLEAN.ordinal()) {
            receive(clean);
        }
        return Verdict.values()[verdict];
    }

    private void receive(OutputStream clean) throws IOException {
        for (var length = from.readInt(); length != CleaningProgram.END; length = from.readInt()) {
            if (length < 0 || length > CleaningProgram.CHUNK) {
                throw new EOFException();
            }
            var chunk = new byte[length];
            from.readFully(chunk);
            clean.write(chunk);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    private static String classPath() {
        return NEEDED.stream().map(CleaningProcess::placeOf).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place of " + type, e);
        }
    }

    /// Where a file comes from.
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Puts the length before each piece that is written.
    private static final class Chunks extends OutputStream {

        private final DataOutputStream to;

        Chunks(DataOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                to.writeInt(length);
                to.write(bytes, from, length);
            }
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }
    }
}
