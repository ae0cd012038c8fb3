package org.hirfa.training.programme;

import java.util.Map;
import jakarta.persistence.Embeddable;

/// What it takes to pass. The numbers are the programme's, from the country pack.
///
/// @param minimumScore out of 100, over the modules that were scored, weighted by their hours
/// @param minimumAttendancePercent of the days on which attendance was taken
@Embeddable
public record PassRule(int minimumScore, int minimumAttendancePercent) {

    private static final int WHOLE = 100;

    public boolean attendedEnough(int daysPresent, int daysTaken) {
        return daysTaken > 0 && daysPresent * WHOLE >= minimumAttendancePercent * daysTaken;
    }

    /// @param scores by module; empty when a programme's examiners give none
    /// @param hours of every module that may be scored
    public boolean scoredEnough(Map<String, Integer> scores, Map<String, Integer> hours) {
        var weight = scores.keySet().stream().mapToInt(hours::get).sum();
        var points = scores.entrySet().stream().mapToInt(score -> score.getValue() * hours.get(score.getKey())).sum();
        return scores.isEmpty() || points >= minimumScore * weight;
    }
}
