package org.hirfa.registry.duplicate;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Page;
import org.jspecify.annotations.Nullable;

/// Shows pairs.
@ApplicationScoped
class PairAnswers {

    private final Pairs pairs;
    private final PairEntries entries;
    private final Caller caller;

    PairAnswers(Pairs pairs, PairEntries entries, Caller caller) {
        this.pairs = pairs;
        this.entries = entries;
        this.caller = caller;
    }

    @Transactional
    PairView one(UUID id) {
        var pair = pairs.visible(caller, id);
        var shown = entries.show(pair.artisans(), caller);
        return pair.view(pair.artisans().stream().map(shown::get).toList(), pairs.steps(id));
    }

    @Transactional
    Page<PairLine> page(PairStatus status, Pairs.@Nullable Place after, int limit) {
        var page = Page.of(pairs.listed(caller, status, after, limit + 1), limit,
                pair -> List.of(Integer.toString(pair.score()), pair.id().toString()), pair -> pair);
        var shown = entries.show(page.items().stream().flatMap(pair -> pair.artisans().stream()).distinct().toList(), caller);
        return new Page<>(page.items().stream().map(pair -> pair.line(pair.artisans().stream().map(shown::get).toList())).toList(),
                page.next());
    }
}
