package org.hirfa.registry.mastery;

/// Lapsed is one whose artisan has left the register meanwhile.
enum RequestState {
    SUBMITTED, GRANTED, REFUSED, WITHDRAWN, LAPSED;

    boolean isOpen() {
        return this == SUBMITTED;
    }
}
