package org.hirfa.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Removes the data of a platform that does not run, and the keys that only this data needs.
@Command(name = "reset", description = "Remove all data and keys, after asking.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private Choices choices = new Choices();

    @Option(names = {"-y", "--yes"}, description = "do not ask")
    private boolean yes;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        var home = choices.settings().home();
        var files = new RunFiles(home);
        if (!files.take()) {
            throw new Refusal("The platform is running: stop it first by ./hirfa down.");
        }
        new Leftovers(files).stop(Parts.of(choices.settings()).stream().map(Part::name).toList());
        if (!yes && !confirmed("All data under " + home + " will be gone: registers, accounts, keys. Type yes to go on: ")) {
            out.println("Nothing was removed.");
            return 1;
        }
        for (var place : List.of("data", "keys", "run", "demo-data-loaded")) {
            Folders.delete(home.resolve(place));
        }
        out.println("Data and keys are removed; the next ./hirfa up begins anew.");
        return 0;
    }

    private static boolean confirmed(String question) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal("Nobody can be asked here: say ./hirfa reset --yes.");
        }
        return "yes".equals(console.readLine(question));
    }
}
