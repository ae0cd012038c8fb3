package org.hirfa.training.me;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.AccessLog;
import org.hirfa.access.AccessView;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.problem.StandardProblem;
import org.hirfa.training.artisanstanding.Standings;
import org.hirfa.training.learner.Learners;
import org.jspecify.annotations.Nullable;

/// Who has read the file of one account. Reads were kept under the best id known at the time, so all of them are asked.
@ApplicationScoped
class OwnAccesses {

    private final AccessLog log;
    private final Learners learners;
    private final Standings standings;

    OwnAccesses(AccessLog log, Learners learners, Standings standings) {
        this.log = log;
        this.learners = learners;
        this.standings = standings;
    }

    Page<AccessView> of(UUID account, Paging paging) {
        var ids = new LinkedHashSet<UUID>();
        ids.add(account);
        standings.ofAccount(account).ifPresent(standing -> ids.add(standing.personId()));
        learners.ofAccount(account).forEach(learner -> {
            ids.add(learner.id());
            ids.add(learner.accessKey());
        });
        var before = paging.after(1).stream().findFirst().map(OwnAccesses::instant).orElse(null);
        var most = paging.limit() + 1;
        var entries = ids.stream().flatMap(id -> entries(id, before, most))
                .sorted(Comparator.comparing(AccessView::at).reversed()).limit(most).toList();
        return Page.of(entries, paging.limit(), entry -> List.of(entry.at().toString()), entry -> entry);
    }

    private Stream<AccessView> entries(UUID id, @Nullable Instant before, int most) {
        return log.of(id, before, most).stream();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw StandardProblem.INVALID_INPUT.because().at("cursor", "invalid");
        }
    }
}
