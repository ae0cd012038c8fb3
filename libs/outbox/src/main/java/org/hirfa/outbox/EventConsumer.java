package org.hirfa.outbox;

/// A handler with a name, as a bean: found by its name when a dead letter is replayed, also after a restart.
public interface EventConsumer extends EventHandler {

    /// Never changes: claims are kept under it. For example `funding.artisan-facts`.
    String name();
}
