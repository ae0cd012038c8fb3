package org.hirfa.registry.artisan;

/// How somebody left the register. Who died does not come back to it.
public enum Departure { VOLUNTARY, EX_OFFICIO, DEATH }
