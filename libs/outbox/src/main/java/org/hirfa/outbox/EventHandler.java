package org.hirfa.outbox;

/// What a service does when it hears of something.
@FunctionalInterface
public interface EventHandler {

    /// Acts on one event, within the transaction that also claims it. Ignores types it does not know and facts that are
    /// not newer than what it holds.
    ///
    /// @throws IllegalArgumentException if the content cannot be understood: trying again is of no use
    void handle(ReceivedEvent event);
}
