package org.hirfa.registry.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hirfa.duplicates")
interface DuplicateConfig {

    /// How soon after a change an entry is compared; `off` leaves it to the other replicas.
    String compareEvery();

    /// After how many turns of 200 entries the others get their turn again; a sweep over the whole register is many.
    @WithDefault("50")
    int turnsAtATime();
}
