package org.hirfa.deployment.kubernetes;

import java.util.ArrayList;
import java.util.List;

import org.hirfa.deployment.reading.Finding;

/// Collects what rules find.
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void require(String where, boolean holds, String otherwise) {
        if (!holds) {
            found.add(new Finding(where, otherwise));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
