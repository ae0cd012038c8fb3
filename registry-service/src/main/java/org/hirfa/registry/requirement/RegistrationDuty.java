package org.hirfa.registry.requirement;

import java.util.Optional;
import java.util.UUID;

import org.hirfa.access.Caller;

/// A feature that gives somebody who oversees a reason to read the papers of a registration just now, such as a decision that is
/// theirs. Each such feature has one bean.
public interface RegistrationDuty {

    Optional<String> duty(UUID artisan, Caller reader);
}
