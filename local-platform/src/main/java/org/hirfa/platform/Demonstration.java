package org.hirfa.platform;

import java.io.PrintStream;

/// What can be shown on a running platform. Found by [java.util.ServiceLoader], so that a platform starts without it.
public interface Demonstration {

    /// Brings in a small set of data for people to look at, through the gateway as any client would. Called at the end
    /// of each `up`; a second call changes nothing.
    void load(Addresses addresses);

    /// Tells the path of an artisan while walking it.
    ///
    /// @return exit code of the command
    int narrate(Addresses addresses, PrintStream out);
}
