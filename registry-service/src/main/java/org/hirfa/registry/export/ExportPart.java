package org.hirfa.registry.export;

import java.util.UUID;

/// What one feature keeps about a person. Each feature that keeps anything has a bean of this kind.
public interface ExportPart {

    /// Its member in the JSON and its chapter on paper, for example `applications`.
    String name();

    /// Everything, as records, maps and lists that Jackson writes. Called in a transaction; identifiers are in clear, as the
    /// answer goes to nobody but the person.
    Object of(UUID personId);
}
