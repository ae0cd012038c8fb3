package org.hirfa.registry.cleaning;

/// What became of a file.
public enum Verdict {
    CLEAN,
    /// It is not what its first bytes say, it is cut off, or it is broken.
    UNREADABLE,
    ENCRYPTED,
    /// It carries something that acts by itself, or another file.
    ACTIVE,
    /// More pages or pixels than a paper has, or more work than a file is given.
    EXCESSIVE
}
