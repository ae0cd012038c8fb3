package org.hirfa.registry.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The delays of an application, and how long each of its steps took.
///
/// @param answerStopped whether the delay for the answer stands still until papers come
/// @param authorisedUntil the last day on which the receipt lets the craft be exercised
/// @param appealUntil the last day for an appeal, once refused
public record ClockView(ApplicationView.CustodyView custody, @Nullable LocalDate answerDueOn, boolean answerStopped,
        @Nullable LocalDate authorisedUntil, @Nullable LocalDate appealUntil, List<Stretch> stretches) {

    static List<Stretch> stretches(List<Step> moves, boolean atCounter, Instant now) {
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < moves.size(); i++) {
            var state = moves.get(i).status();
            stretches.add(Stretch.of(state, state.holder(atCounter), moves.get(i).at(), i + 1 < moves.size() ? moves.get(i + 1).at() : null, now));
        }
        return stretches;
    }

    /// @param until null for the state that it is in now
    /// @param seconds how long it took, or has taken so far
    public record Stretch(ApplicationStatus status, @Nullable Holder heldBy, Instant since, @Nullable Instant until, long seconds) {

        static Stretch of(ApplicationStatus status, @Nullable Holder holder, Instant since, @Nullable Instant until, Instant now) {
            return new Stretch(status, holder, since, until, Duration.between(since, until == null ? now : until).toSeconds());
        }
    }
}
