package org.hirfa.registry;

import org.hirfa.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void holdHere() {
        HouseRules.check("org.hirfa.registry");
    }
}
