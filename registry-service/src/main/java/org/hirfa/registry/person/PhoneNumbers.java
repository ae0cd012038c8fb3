package org.hirfa.registry.person;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads telephone numbers that are nobody's own, such as an office's.
@ApplicationScoped
public class PhoneNumbers {

    private final Identifiers identifiers;

    PhoneNumbers(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /// The number in international form; empty when it has not the country's shape.
    public Optional<String> international(String written) {
        return identifiers.phone(written).map(Phone::value);
    }
}
