package org.hirfa.registry.status;

/// The status types of the Token Status List (section 7.1), which fit into two bits.
public enum Status {
    VALID,
    INVALID,
    SUSPENDED;

    int bits() {
        return ordinal();
    }
}
