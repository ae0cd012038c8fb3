package org.hirfa.funding.scheme;

import java.time.LocalDate;
import java.util.List;

import org.hirfa.funding.agency.Intake;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A scheme for everybody to read, with its criteria and where each was read.
///
/// @param current the version in force today; null when there is none
/// @param acceptsNew as the current version says
public record SchemeView(String code, String agency, String kind, Multilingual titles, @Nullable String current,
        @Nullable Intake acceptsNew, List<SchemeVersion> versions) {

    static SchemeView of(Schemes.Heading scheme, List<SchemeVersion> versions, LocalDate today) {
        var current = versions.stream().filter(version -> version.isInForceOn(today)).findFirst();
        return new SchemeView(scheme.code(), scheme.agency(), scheme.kind(), scheme.titles(),
                current.map(SchemeVersion::version).orElse(null), current.map(SchemeVersion::acceptsNew).orElse(null), versions);
    }
}
