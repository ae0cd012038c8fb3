package org.hirfa.registry.reform;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.reform.SimulationView.PerMove;
import org.hirfa.registry.reform.SimulationView.PerWilaya;

/// What a reform would move. It only counts.
@ApplicationScoped
class Simulation {

    private final ReformFiles files;

    Simulation(ReformFiles files) {
        this.files = files;
    }

    SimulationView of(Reform reform) {
        var moves = files.count(reform.id());
        return new SimulationView(reform.effectiveOn(), moves.stream().mapToLong(PerMove::communes).sum(),
                moves.stream().mapToLong(PerMove::artisans).sum(), moves.stream().mapToLong(PerMove::openApplications).sum(), moves,
                per(moves, PerMove::from), per(moves, PerMove::to));
    }

    private static List<PerWilaya> per(List<PerMove> moves, Function<PerMove, String> wilaya) {
        var sums = new TreeMap<String, PerWilaya>();
        moves.forEach(move -> sums.merge(wilaya.apply(move),
                new PerWilaya(wilaya.apply(move), move.communes(), move.artisans(), move.openApplications()),
                (one, other) -> new PerWilaya(one.wilaya(), one.communes() + other.communes(), one.artisans() + other.artisans(),
                        one.openApplications() + other.openApplications())));
        return List.copyOf(sums.values());
    }
}
