package org.hirfa.registry.statistics;

import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers questions for figures: what everybody is told is counted once in a while, what staff are told each time.
@ApplicationScoped
class Answering {

    private final Remembered remembered;
    private final Turns turns;
    private final Sight sight;

    Answering(Remembered remembered, Turns turns, Sight sight) {
        this.remembered = remembered;
        this.turns = turns;
        this.sight = sight;
    }

    FiguresView answer(String table, Question question, Function<Question, FiguresView> counting) {
        if (!sight.isEverybodys()) {
            return turns.take(false, () -> counting.apply(question));
        }
        var asked = new Remembered.Asked(table, question);
        // Somebody else may have asked the same while this one waited for its turn.
        return remembered.find(asked).orElseGet(() -> turns.take(true, () -> remembered.find(asked).orElseGet(() -> {
            var figures = counting.apply(question);
            remembered.keep(asked, figures);
            return figures;
        })));
    }
}
