package org.hirfa.platform;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands of `./hirfa` that concern a running platform.
@Command(name = "hirfa", description = "The platform on this machine.", subcommands = {UpCommand.class, DownCommand.class,
        StatusCommand.class, LogsCommand.class, ResetCommand.class, DemoCommand.class})
public final class Hirfa {

    private Hirfa() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Hirfa())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof Refusal) {
                        command.getErr().println(failure.getMessage());
                    } else {
                        failure.printStackTrace(command.getErr());
                    }
                    return 1;
                })
                .execute(arguments);
    }
}
