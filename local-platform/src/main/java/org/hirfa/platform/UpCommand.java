package org.hirfa.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the platform and watches over it until it is asked to stop.
@Command(name = "up", description = "Start the platform; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Choices choices = new Choices();

    @Option(names = {"-d", "--detach"}, description = "go on in the background once all is ready")
    private boolean detach;

    @Option(names = "--no-demo-data", description = "start without the demo's data")
    private boolean noDemoData;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        if (detach) {
            return new Background(choices.settings().home(), out).up();
        }
        long began = System.nanoTime();
        var settings = choices.settings();
        boolean live = Boolean.getBoolean("hirfa.terminal");
        var names = Parts.of(settings).stream().map(Part::name).toList();
        var progress = live ? new LiveProgress(out, InstantSource.system(), names) : new PlainProgress(out);
        var platform = PlatformBuilder.prepare(settings, Machine.here(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        try {
            platform.startAll();
            loadDemoData(platform);
            out.println(new Welcome(platform.addresses()).text(Duration.ofNanos(System.nanoTime() - began)));
            Background.markReady(settings.home());
            var dead = platform.awaitDeath();
            out.println("The part " + dead.name() + " ended by itself.");
            throw new PartDied("The part " + dead.name() + " ended by itself, so everything is stopped.", dead.log());
        } catch (RuntimeException e) {
            progress.finished();
            platform.close();
            throw e;
        }
    }

    private void loadDemoData(Platform platform) {
        if (!noDemoData) {
            for (var demonstration : ServiceLoader.load(Demonstration.class)) {
                load(demonstration, platform.addresses());
            }
        }
    }

    /// A platform without its demo's data is still worth having.
    private void load(Demonstration demonstration, Addresses addresses) {
        out.println("  demo data");
        try {
            demonstration.load(addresses);
        } catch (RuntimeException e) {
            out.println("  demo data could not be brought in: " + e.getMessage());
        }
    }
}
