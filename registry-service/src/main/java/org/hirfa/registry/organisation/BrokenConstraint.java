package org.hirfa.registry.organisation;

import java.util.Optional;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Which constraint of the database a write ran against. Hibernate names those that are unique, and not those that exclude.
public final class BrokenConstraint {

    private BrokenConstraint() {}

    public static Optional<String> of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal) {
                return Optional.ofNullable(refusal.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
