package org.hirfa.registry.export;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/// One person's wish to have their data, and how often they fetched them.
@Entity
class DataExport {

    @Id
    private UUID id;
    private UUID personId;
    private Instant askedAt;
    private Instant expiresAt;
    private int fetched;
    private @Nullable Instant fetchedAt;

    protected DataExport() {}

    DataExport(UUID id, UUID personId, Instant now, Instant expiresAt) {
        this.id = id;
        this.personId = personId;
        this.askedAt = now;
        this.expiresAt = expiresAt;
    }

    /// @throws org.hirfa.problem.ProblemException 410 once its time is over
    void fetch(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw ExportProblem.EXPORT_EXPIRED.because();
        }
        fetched++;
        fetchedAt = now;
    }

    ExportView view() {
        var address = "/api/registry/v1/me/exports/" + id;
        return new ExportView(id, askedAt, expiresAt, fetched, address + "/data.json", address + "/data.pdf", address + "/all.zip");
    }
}
