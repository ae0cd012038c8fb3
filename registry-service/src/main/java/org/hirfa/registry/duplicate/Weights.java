package org.hirfa.registry.duplicate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.registry.referencedata.Cells;

/// How much each likeness speaks for one person, and from which sum on a pair is shown: dated rows of the country pack.
@ApplicationScoped
class Weights {

    private static final String FILE = "registry/look-alike.csv";

    private final CountryPack pack;

    Weights(CountryPack pack) {
        this.pack = pack;
    }

    /// @param threshold the least sum of a pair that is shown
    record Points(Map<Trait, Integer> of, int threshold) {

        int most(Trait trait) {
            return of.getOrDefault(trait, 0);
        }
    }

    /// @throws IllegalStateException if the pack sets no threshold for that day
    Points on(LocalDate day) {
        var points = new EnumMap<Trait, Integer>(Trait.class);
        var threshold = new int[] {-1};
        pack.csv(FILE, row -> {
            var until = Optional.ofNullable(Cells.day(row, "valid_to")).orElse(LocalDate.MAX);
            if (day.isBefore(LocalDate.parse(row.getField("valid_from"))) || day.isAfter(until)) {
                return;
            }
            var value = Integer.parseInt(row.getField("points"));
            if (row.getField("code").equals("THRESHOLD")) {
                threshold[0] = value;
            } else {
                points.put(Trait.valueOf(row.getField("code")), value);
            }
        });
        if (threshold[0] < 0) {
            throw new IllegalStateException("no threshold for look-alikes on " + day);
        }
        return new Points(points, threshold[0]);
    }
}
