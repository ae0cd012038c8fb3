package org.hirfa.registry.reform;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Lets files follow that a change under way at the last moment of a reform left behind.
@ApplicationScoped
class Gathering {

    private final Reforms reforms;
    private final ReformFiles files;
    private final Following following;
    private final ReformConfig config;
    private final Clock clock;

    Gathering(Reforms reforms, ReformFiles files, Following following, ReformConfig config, Clock clock) {
        this.reforms = reforms;
        this.files = files;
        this.following = following;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void gather() {
        for (var id : reforms.appliedSince(clock.instant().minus(config.gatherFor()))) {
            var left = files.left(id);
            if (!left.isEmpty()) {
                var reform = reforms.locked(id);
                left.forEach(file -> following.follow(reform, file));
            }
        }
    }
}
