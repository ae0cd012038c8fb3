package org.hirfa.registry.concern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/// The concerns of a person, for the person's own page, journey and export.
@ApplicationScoped
public class ConcernHistory {

    private final Concerns concerns;

    ConcernHistory(Concerns concerns) {
        this.concerns = concerns;
    }

    @Transactional
    public List<Told> of(UUID person) {
        return concerns.ofPerson(person).stream().map(Concern::told).toList();
    }

    /// @param text for the person alone
    public record Told(UUID id, String category, String status, String office, Instant raisedAt, @Nullable Instant answeredAt,
            String text) {}
}
