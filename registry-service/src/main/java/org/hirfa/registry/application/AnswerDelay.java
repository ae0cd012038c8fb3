package org.hirfa.registry.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/// The delay within which the chamber has to answer; silence beyond its last day grants the registration.
///
/// Whether a request for papers stops it is for the country to say, in days: 0 lets it run on. As long as it stands still,
/// the last day is the latest that it can become; once the papers are there, the days not used are taken back.
@Embeddable
class AnswerDelay {

    private @Nullable LocalDate answerDueOn;
    private int stopDaysLeft;
    private @Nullable LocalDate stoppedOn;

    protected AnswerDelay() {}

    /// @param due the last day for an answer
    /// @param stopDays the most days by which requests for papers stretch it
    static AnswerDelay until(LocalDate due, int stopDays) {
        var delay = new AnswerDelay();
        delay.answerDueOn = due;
        delay.stopDaysLeft = stopDays;
        return delay;
    }

    void stop(LocalDate today) {
        if (answerDueOn != null && stopDaysLeft > 0) {
            stoppedOn = today;
            answerDueOn = answerDueOn.plusDays(stopDaysLeft);
        }
    }

    void goOn(LocalDate today) {
        if (stoppedOn != null && answerDueOn != null) {
            var used = (int) Math.min(stopDaysLeft, ChronoUnit.DAYS.between(stoppedOn, today));
            answerDueOn = answerDueOn.minusDays(stopDaysLeft - (long) used);
            stopDaysLeft -= used;
            stoppedOn = null;
        }
    }

    boolean isOver(LocalDate today) {
        return answerDueOn != null && answerDueOn.isBefore(today);
    }

    @Nullable LocalDate dueOn() {
        return answerDueOn;
    }

    boolean isStopped() {
        return stoppedOn != null;
    }
}
