package org.hirfa.gateway.route;

import java.util.List;

/// What anybody may read without a token: reference data, what is on offer, and what lets a stranger check a paper.
///
/// This table only spares the services work. Each service decides again for itself, so a path missing here is
/// closed, and a path too many here is still guarded there.
public final class PublicPaths {

    private static final List<PathPattern> READABLE = List.of(
            // who and where: the same for everybody
            PathPattern.of("/api/registry/v1/wilayas/**"),
            PathPattern.of("/api/registry/v1/chambers/**"),
            PathPattern.of("/api/registry/v1/nomenclature/**"),
            PathPattern.of("/api/registry/v1/statistics/**"),
            // the directory of organisations; their files and members are not among it
            PathPattern.of("/api/registry/v1/organisations"),
            PathPattern.of("/api/registry/v1/organisations/*"),
            // what can be learnt and where; enrolments of a session are not among it
            PathPattern.of("/api/training/v1/institutions/**"),
            PathPattern.of("/api/training/v1/programmes/**"),
            PathPattern.of("/api/training/v1/sessions"),
            PathPattern.of("/api/training/v1/sessions/*"),
            PathPattern.of("/api/training/v1/fairs"),
            PathPattern.of("/api/training/v1/fairs/*"),
            PathPattern.of("/api/training/v1/statistics/**"),
            // who helps and under which conditions
            PathPattern.of("/api/funding/v1/agencies/**"),
            PathPattern.of("/api/funding/v1/schemes"),
            PathPattern.of("/api/funding/v1/schemes/*"),
            PathPattern.of("/api/funding/v1/statistics/**"),
            // whether a paper is genuine
            PathPattern.of("/api/training/v1/certificates/verify/*"),
            PathPattern.of("/verify/*"),
            PathPattern.of("/.well-known/jwt-vc-issuer"),
            PathPattern.of("/.well-known/hirfa/**"));

    private PublicPaths() {
    }

    public static boolean mayBeReadByAnybody(String path) {
        for (var pattern : READABLE) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
