package org.hirfa.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;

/// Lets tests of other packages compare when they want it.
@ApplicationScoped
public class Turns {

    private final Comparing comparing;

    Turns(Comparing comparing) {
        this.comparing = comparing;
    }

    /// Compares until nothing is listed any more.
    public void all() {
        while (comparing.turn() > 0) {
            Thread.onSpinWait();
        }
    }
}
