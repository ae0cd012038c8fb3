package org.hirfa.http;

import jakarta.ws.rs.core.EntityTag;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Optimistic locking over HTTP: the version of a record is its strong entity tag (RFC 9110, sections 8.8.3 and 13.1.1).
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// Lets a write through only when its author has seen the current version.
    ///
    /// @param ifMatch the header as sent; `*` stands for any version
    /// @throws org.hirfa.problem.ProblemException 428 when the header is missing, 412 when it names another version
    public static void requireMatch(@Nullable String ifMatch, long currentVersion) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw StandardProblem.VERSION_REQUIRED.because();
        }
        var wanted = "\"" + currentVersion + "\"";
        for (var candidate : ifMatch.split(",")) {
            var tag = candidate.strip();
            if (tag.equals("*") || tag.equals(wanted)) {
                return;
            }
        }
        throw StandardProblem.STALE_VERSION.because();
    }
}
