package org.hirfa.registry.nomenclature;

/// @param code seven digits: the sector's two and five more
public record ActivityName(String code, String ar, String fr) {}
