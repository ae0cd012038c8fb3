package org.hirfa.registry.concern;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.jspecify.annotations.Nullable;

/// @param answerDueOn the last day on which the office that has it answers; null while nothing is due
/// @param daysToAnswer from the day it was raised to its first answer
/// @param stages each with how many days it lasted, the running one until now
public record ConcernView(UUID id, long version, From from, String category, @Nullable String craft, String commune, String wilaya,
        String text, ConcernStatus status, Office office, @Nullable String agency, @Nullable LocalDate answerDueOn, int escalations,
        Instant raisedAt, @Nullable Instant answeredAt, @Nullable Double daysToAnswer, List<Stage> stages) {

    /// @param names null for an organisation
    /// @param organisation its code; null for an artisan
    public record From(Kind kind, @Nullable Names names, @Nullable String organisation) {}

    public enum Kind { ARTISAN, ORGANISATION }

    public record Stage(Instant at, ConcernStatus status, Office office, @Nullable String agency, String by, @Nullable String note,
            double days) {}

    private static final double HOURS_A_DAY = 24;
    private static final double TENTHS = 10;

    /// To a tenth of a day.
    static double days(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toMinutes() / 60.0 / HOURS_A_DAY * TENTHS) / TENTHS;
    }
}
