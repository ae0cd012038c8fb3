package org.hirfa.registry.duplicate;

/// Where a pair stands.
public enum PairStatus {
    /// Waits for somebody to decide.
    OPEN,
    /// Two people; asked again only when what was compared changes.
    DISMISSED,
    /// One person; undone, it is open again.
    MERGED,
    /// Not alike any more since an entry was corrected.
    OUTDATED
}
