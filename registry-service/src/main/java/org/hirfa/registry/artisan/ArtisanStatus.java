package org.hirfa.registry.artisan;

/// Where a registration stands. Only an active artisan may exercise as one.
public enum ArtisanStatus { ACTIVE, SUSPENDED, STRUCK_OFF }
