package org.hirfa.registry.artisan;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/// What became of an entry, for the journey of whose it is.
@ApplicationScoped
public class RegistrationHistory {

    private final EntryHistory history;

    RegistrationHistory(EntryHistory history) {
        this.history = history;
    }

    /// Every change, oldest first.
    public List<HistoryLine> of(UUID artisan) {
        return history.of(artisan);
    }
}
