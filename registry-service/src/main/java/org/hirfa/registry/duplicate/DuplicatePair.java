package org.hirfa.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Two entries of which somebody has to say whether they are one person's.
@Entity
class DuplicatePair {

    @Id
    private UUID id;
    private UUID firstArtisan;
    private UUID secondArtisan;
    @Enumerated(EnumType.STRING)
    private PairStatus status;
    private int score;
    private List<String> parts;
    private @Nullable UUID kept;
    private Instant foundAt;
    @Version
    private long version;

    protected DuplicatePair() {}

    /// @throws org.hirfa.problem.ProblemException 409 unless it waits; 400 for an entry that is none of the two
    void merge(UUID keep) {
        require(PairStatus.OPEN);
        if (!keep.equals(firstArtisan) && !keep.equals(secondArtisan)) {
            throw StandardProblem.INVALID_INPUT.because().at("/keep", "unknown-value");
        }
        status = PairStatus.MERGED;
        kept = keep;
    }

    void dismiss() {
        require(PairStatus.OPEN);
        status = PairStatus.DISMISSED;
    }

    /// Takes a merge back.
    ///
    /// @return the entry that stands again
    UUID undo() {
        require(PairStatus.MERGED);
        var standing = merged();
        status = PairStatus.OPEN;
        kept = null;
        return standing;
    }

    /// The one of the two that was not kept.
    UUID merged() {
        return firstArtisan.equals(kept) ? secondArtisan : firstArtisan;
    }

    private void require(PairStatus expected) {
        if (status != expected) {
            throw DuplicateProblem.DUPLICATE_STATE.because(status.name());
        }
    }

    UUID id() {
        return id;
    }

    List<UUID> artisans() {
        return List.of(firstArtisan, secondArtisan);
    }

    PairStatus status() {
        return status;
    }

    int score() {
        return score;
    }

    long version() {
        return version;
    }

    PairLine line(List<EntryView> entries) {
        return new PairLine(id, version, status, score, foundAt, entries);
    }

    PairView view(List<EntryView> entries, List<PairView.Step> steps) {
        var shown = parts.stream().map(part -> part.split("=")).map(part -> new PairView.Part(part[0], Integer.parseInt(part[1]))).toList();
        return new PairView(id, version, status, score, shown, foundAt, entries, kept, steps);
    }
}
