package org.hirfa.registry.duplicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.countrypack.LegalCalendar;

/// Compares listed entries with those that share a key with them.
@ApplicationScoped
class Comparing {

    private static final int ENTRIES = 200;

    private final MatchOrders orders;
    private final MatchTable table;
    private final FoundPairs pairs;
    private final Weights weights;
    private final LegalCalendar calendar;

    Comparing(MatchOrders orders, MatchTable table, FoundPairs pairs, Weights weights, LegalCalendar calendar) {
        this.orders = orders;
        this.table = table;
        this.pairs = pairs;
        this.weights = weights;
        this.calendar = calendar;
    }

    /// One turn.
    ///
    /// @return how many entries were compared; none when there is nothing to do here
    @Transactional
    public int turn() {
        var taken = orders.take(ENTRIES);
        if (taken.isEmpty()) {
            return 0;
        }
        var entries = table.read(taken);
        var candidates = table.keep(entries.values());
        var missing = new HashSet<UUID>();
        candidates.forEach(pair -> missing.addAll(List.of(pair.one(), pair.other())));
        missing.removeAll(entries.keySet());
        entries.putAll(table.read(missing));
        var points = weights.on(calendar.today());
        var found = new ArrayList<FoundPairs.Found>();
        for (var pair : candidates) {
            var one = entries.get(pair.one());
            var other = entries.get(pair.other());
            if (one == null || other == null) {
                continue; // merged away meanwhile
            }
            var likeness = Likeness.between(one.person(), other.person(), points);
            if (likeness.score() >= points.threshold()) {
                found.add(new FoundPairs.Found(pair, likeness, Compared.printOf(one, other)));
            }
        }
        pairs.keep(found, taken);
        return taken.size();
    }
}
