package org.hirfa.registry.artisan;

/// In which way a craft is exercised.
public enum Mode { SETTLED, ITINERANT, FAIRS, AT_HOME }
