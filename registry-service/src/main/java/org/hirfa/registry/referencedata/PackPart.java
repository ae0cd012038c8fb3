package org.hirfa.registry.referencedata;

import java.util.List;

/// The files of the country pack that one feature keeps in its own tables.
public interface PackPart {

    /// Never changes: what was loaded is remembered under it.
    String name();

    /// Their paths within the pack, in the order in which they are read.
    List<String> files();

    /// Writes the rows of the pack, within the caller's transaction. A row that is there already is corrected.
    void load();
}
