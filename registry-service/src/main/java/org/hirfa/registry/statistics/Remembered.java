package org.hirfa.registry.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Answers for everybody, for a while: the same question by many is counted once.
@ApplicationScoped
class Remembered {

    /// Each is a table of some ten to some hundred rows.
    private static final long MOST = 500;

    private final Cache<Asked, Answer> answers = Caffeine.newBuilder().maximumSize(MOST).build();
    private final StatisticsConfig config;
    private final Clock clock;

    Remembered(StatisticsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// @param table which of the tables
    record Asked(String table, Question question) {}

    private record Answer(Instant at, FiguresView figures) {}

    Optional<FiguresView> find(Asked asked) {
        var now = clock.instant();
        return Optional.ofNullable(answers.getIfPresent(asked)).filter(answer -> isFresh(answer, now)).map(Answer::figures);
    }

    void keep(Asked asked, FiguresView figures) {
        answers.put(asked, new Answer(clock.instant(), figures));
    }

    private boolean isFresh(Answer answer, Instant now) {
        return !answer.at().isAfter(now) && answer.at().plus(config.rememberFor()).isAfter(now);
    }
}
