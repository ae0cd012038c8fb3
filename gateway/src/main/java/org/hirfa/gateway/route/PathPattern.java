package org.hirfa.gateway.route;

import java.util.List;

/// A path with gaps: `*` stands for one segment, `**` at the end for whatever follows, nothing included.
record PathPattern(List<String> segments, boolean open) {

    private static final String ONE = "*";
    private static final String REST = "/**";

    static PathPattern of(String text) {
        var open = text.endsWith(REST);
        var fixed = open ? text.substring(0, text.length() - REST.length()) : text;
        return new PathPattern(List.of(fixed.substring(1).split("/")), open);
    }

    boolean matches(String path) {
        var at = 1;
        for (var i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (at > path.length()) {
                return false;
            }
            var slash = path.indexOf('/', at);
            var end = slash < 0 ? path.length() : slash;
            if (end == at || !segment.equals(ONE)
                    && (segment.length() != end - at || !path.startsWith(segment, at))) {
                return false;
            }
            at = end + 1;
        }
        return open || at > path.length();
    }
}
