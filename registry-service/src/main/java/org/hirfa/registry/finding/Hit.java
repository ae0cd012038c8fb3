package org.hirfa.registry.finding;

import java.util.List;
import java.util.UUID;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// An entry that was found, and its place in the order of the answer.
record Hit(Rank rank, UUID artisan) {

    List<String> keyset() {
        return List.of(rank.name(), artisan.toString());
    }

    /// @param keyset of a cursor; empty on the first page
    static @Nullable Hit of(List<String> keyset) {
        try {
            return keyset.isEmpty() ? null : new Hit(Rank.valueOf(keyset.getFirst()), UUID.fromString(keyset.getLast()));
        } catch (IllegalArgumentException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
