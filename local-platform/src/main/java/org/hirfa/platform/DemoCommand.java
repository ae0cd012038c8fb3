package org.hirfa.platform;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Walks an artisan's path on the running platform, and tells it.
@Command(name = "demo", description = "Walk an artisan's path through the running platform.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Choices choices = new Choices();

    @Override
    public Integer call() {
        var settings = choices.settings();
        var files = new RunFiles(settings.home());
        if (files.running(RunFiles.LAUNCHER).isEmpty()) {
            throw new Refusal("The platform is not running: start it by ./hirfa up.");
        }
        var demonstration = ServiceLoader.load(Demonstration.class).findFirst()
                .orElseThrow(() -> new Refusal("This build holds no demonstration."));
        return demonstration.narrate(new Addresses(files.inUse(settings)), System.out);
    }
}
