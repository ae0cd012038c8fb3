package org.hirfa.registry.reform;

/// Where a reform comes from. What the country pack brings is law already: the map has it, and only the files wait. What is
/// uploaded reaches the map when it is set for its day.
public enum ReformOrigin { PACK, UPLOADED }
