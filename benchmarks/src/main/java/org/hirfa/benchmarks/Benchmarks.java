package org.hirfa.benchmarks;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./hirfa bench [start|events|gateway|register]`; without a name, all of them one after another.
@Command(name = "bench", description = "Measure the platform on this machine; the pages are in benchmarks/results.",
        subcommands = {StartBench.class, EventBench.class, GatewayBench.class, RegisterBench.class})
public final class Benchmarks implements Callable<Integer> {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() {
        int worst = 0;
        for (var name : new String[] {"start", "events", "gateway", "register"}) {
            worst = Math.max(worst, new CommandLine(new Benchmarks()).execute(name));
        }
        return worst;
    }
}
