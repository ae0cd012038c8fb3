package org.hirfa.registry.status;

/// Where a signed thing's status stands: which list, and the place in it.
public record StatusPlace(int list, int position) {}
