package org.hirfa.registry.me;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.AccessLog;
import org.hirfa.access.AccessView;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;

/// Who has read a person's file.
@ApplicationScoped
class Readers {

    private final AccessLog accesses;

    Readers(AccessLog accesses) {
        this.accesses = accesses;
    }

    Page<AccessView> of(UUID person, Paging paging) {
        var before = paging.after(1).stream().findFirst().map(Readers::instant).orElse(null);
        return Page.of(accesses.of(person, before, paging.limit() + 1), paging.limit(),
                access -> List.of(access.at().toString()), access -> access);
    }

    private static Instant instant(String cursor) {
        try {
            return Instant.parse(cursor);
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
