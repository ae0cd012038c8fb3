package org.hirfa.training.me;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.AccessLog;
import org.hirfa.access.AccessView;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.training.artisanstanding.Standings;
import org.hirfa.training.learner.Learners;

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
        return Page.of(log.of(ids, paging.afterNumber(), paging.limit() + 1), paging.limit(),
                entry -> List.of(Long.toString(entry.entry())), entry -> entry);
    }
}
