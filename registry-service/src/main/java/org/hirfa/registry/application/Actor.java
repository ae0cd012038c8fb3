package org.hirfa.registry.application;

import org.hirfa.access.Caller;

/// Who takes a step.
///
/// @param subject the account, or the name of the service that sent the event
record Actor(String subject, String name) {

    static final Actor TRAINING = new Actor("hirfa/training", "hirfa/training");

    /// Nobody: a delay has passed.
    static final Actor LAW = new Actor("hirfa/registry", "hirfa/registry");

    static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name());
    }
}
