package org.hirfa.registry.artisan;

import org.hirfa.access.Caller;

/// Who changes the register.
///
/// @param subject the account, or the name of the service that does it on a day that was set before
/// @param name    what to show to people who ask who it was
public record By(String subject, String name) {

    /// What takes effect by itself on its day.
    public static final By REGISTER = new By("hirfa/registry", "hirfa/registry");

    public static By of(Caller caller) {
        return new By(caller.subject(), caller.name());
    }
}
