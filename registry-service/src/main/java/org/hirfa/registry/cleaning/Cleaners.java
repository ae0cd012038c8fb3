package org.hirfa.registry.cleaning;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.problem.StandardProblem;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// The processes that open files. There are none until a file comes, and none again a while after the last one.
@ApplicationScoped
public class Cleaners {

    private final CleaningConfig config;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<CleaningProcess> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean used = new AtomicBoolean();

    Cleaners(CleaningConfig config) {
        this.config = config;
        this.free = new Semaphore(config.processes(), true);
    }

    /// Cleans one file.
    ///
    /// @param source writes the file
    /// @param clean takes the clean one; what it has got is worth nothing unless the answer is [Verdict#CLEAN]
    /// @throws org.hirfa.problem.ProblemException 503 when too many others wait
    public Verdict clean(Format format, Source source, OutputStream clean) throws IOException {
        requireTurn();
        used.set(true);
        try {
            return cleanNow(format, source, clean);
        } finally {
            free.release();
        }
    }

    private Verdict cleanNow(Format format, Source source, OutputStream clean) throws IOException {
        var process = next();
        var over = new AtomicBoolean();
        var watch = Thread.ofVirtual().start(() -> endAfterAWhile(process, over));
        var answered = false;
        try {
            var verdict = process.clean(format, source::writeTo, clean);
            answered = over.compareAndSet(false, true);
            return verdict;
        } catch (IOException _) {
            // It ran out of memory or of time over this file.
            Log.infof("a %s file was given up: it took a cleaning process too much", format);
            return Verdict.EXCESSIVE;
        } finally {
            over.set(true);
            watch.interrupt();
            if (answered) {
                idle.push(process);
            } else {
                process.end();
            }
        }
    }

    private void endAfterAWhile(CleaningProcess process, AtomicBoolean over) {
        try {
            Thread.sleep(config.longest());
        } catch (InterruptedException _) {
            return;
        }
        if (over.compareAndSet(false, true)) {
            process.end();
        }
    }

    private CleaningProcess next() throws IOException {
        for (var process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isAlive()) {
                return process;
            }
        }
        return CleaningProcess.start(config.megabytes());
    }

    private void requireTurn() {
        try {
            if (!free.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw StandardProblem.UNAVAILABLE.because();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw StandardProblem.UNAVAILABLE.because();
        }
    }

    @Scheduled(every = "1m", delayed = "1m")
    void rest() {
        if (!used.getAndSet(false)) {
            endIdle();
        }
    }

    @PreDestroy
    void endIdle() {
        for (var process = idle.poll(); process != null; process = idle.poll()) {
            process.end();
        }
    }

    /// Where a file comes from.
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }
}
