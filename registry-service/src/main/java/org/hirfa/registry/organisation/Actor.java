package org.hirfa.registry.organisation;

import org.hirfa.access.Caller;

/// Who takes a step.
///
/// @param subject the account, or the name of the service that acts by itself
public record Actor(String subject, String name) {

    /// What the registry does because time has passed or because something else has changed.
    public static final Actor REGISTRY = new Actor("hirfa/registry", "hirfa/registry");

    public static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.name());
    }
}
