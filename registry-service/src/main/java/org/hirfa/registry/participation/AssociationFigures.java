package org.hirfa.registry.participation;

import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/// How many different associations took part in something in a year. A cell under five would point at one of them.
@ApplicationScoped
class AssociationFigures {

    private static final long SMALLEST = 5;

    private final Participations participations;

    AssociationFigures(Participations participations) {
        this.participations = participations;
    }

    @Transactional
    Figures of(int year) {
        var rows = participations.associations(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var all = rows.stream().filter(row -> row.get(0) == null).mapToLong(row -> row.get(1, Long.class)).sum();
        return new Figures(year, shown(all), rows.stream().filter(row -> row.get(0) != null)
                .map(row -> new ByKind(ParticipationKind.valueOf(row.get(0, String.class)), shown(row.get(1, Long.class)))).toList());
    }

    private static @Nullable Long shown(long count) {
        return count > 0 && count < SMALLEST ? null : count;
    }

    /// @param associations null when there are fewer than five
    public record Figures(int year, @Nullable Long associations, List<ByKind> byKind) {}

    public record ByKind(ParticipationKind kind, @Nullable Long associations) {}
}
