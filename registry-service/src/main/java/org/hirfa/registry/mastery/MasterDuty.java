package org.hirfa.registry.mastery;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.requirement.RegistrationDuty;

/// Whoever is to decide on a request reads the papers that it rests on.
@ApplicationScoped
class MasterDuty implements RegistrationDuty {

    private final Requests requests;

    MasterDuty(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<String> duty(UUID artisan, Caller reader) {
        return reader.is(Role.NATIONAL_SUPERVISOR) && requests.hasOpen(artisan) ? Optional.of("master-title") : Optional.empty();
    }
}
