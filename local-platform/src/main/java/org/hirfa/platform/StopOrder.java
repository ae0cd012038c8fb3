package org.hirfa.platform;

import java.util.ArrayList;
import java.util.List;

/// In which order parts stop: none before all that need it have stopped.
final class StopOrder {

    private StopOrder() {}

    /// @return groups of parts; those of one group may stop at the same time
    static List<List<Part>> waves(List<Part> parts) {
        var waves = new ArrayList<List<Part>>();
        var left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            var wave = left.stream()
                    .filter(part -> left.stream().noneMatch(other -> other.needs().contains(part.name())))
                    .toList();
            if (wave.isEmpty()) {
                throw new IllegalArgumentException("parts need each other in a circle");
            }
            waves.add(wave);
            left.removeAll(wave);
        }
        return waves;
    }
}
