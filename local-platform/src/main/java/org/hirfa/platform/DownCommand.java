package org.hirfa.platform;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops a platform that runs in another shell or in the background, or what is left of one whose launcher was killed.
@Command(name = "down", description = "Stop the platform.")
final class DownCommand implements Callable<Integer> {

    private static final long SECONDS = 90;

    @Mixin
    private Choices choices = new Choices();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var settings = choices.settings();
        var files = new RunFiles(settings.home());
        var launcher = files.running(RunFiles.LAUNCHER);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Refusal("The launcher, process " + launcher.get().pid() + ", does not end.", e);
            }
            out.println("The platform is stopped; its data stays in " + settings.home().resolve("data") + ".");
            return 0;
        }
        var left = new Leftovers(files).stop(Parts.of(settings).stream().map(Part::name).toList());
        files.remove(RunFiles.LAUNCHER);
        out.println(left.isEmpty() ? "The platform is not running."
                : "Stopped what a killed launcher left running: " + String.join(", ", left) + ".");
        return 0;
    }
}
