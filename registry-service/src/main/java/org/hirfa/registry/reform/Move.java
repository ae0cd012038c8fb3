package org.hirfa.registry.reform;

/// A commune, the wilaya that it leaves and the one that takes it over.
public record Move(String commune, String from, String to) {}
