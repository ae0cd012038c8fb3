package org.hirfa.registry.artisan;

/// What takes effect by itself on its legal day. A feature that has such things gives one bean.
public interface DueToday {

    /// Does all that is due, each thing in a transaction of its own and once, however many services look at the same time.
    ///
    /// @return how many things found their end
    int turn();
}
