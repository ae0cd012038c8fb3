package org.hirfa.registry.reform;

import java.time.LocalDate;
import java.util.List;

/// What a reform would move as things are now.
///
/// @param perMove by the wilaya that loses and the one that gains
public record SimulationView(LocalDate effectiveOn, long communes, long artisans, long openApplications, List<PerMove> perMove,
        List<PerWilaya> perMother, List<PerWilaya> perNew) {

    public record PerMove(String from, String to, long communes, long artisans, long openApplications) {}

    public record PerWilaya(String wilaya, long communes, long artisans, long openApplications) {}
}
