package org.hirfa.registry.artisan;

/// The status that the register gives; what each asks for is data of the country pack.
public enum Title { ARTISAN, MASTER_ARTISAN, CRAFT_WORKER }
