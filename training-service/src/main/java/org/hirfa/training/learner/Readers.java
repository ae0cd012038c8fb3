package org.hirfa.training.learner;

import java.util.Collection;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;

/// Tells learners from other readers of their files, and keeps what the others read.
@ApplicationScoped
public class Readers {

    private final Caller caller;
    private final AccessLog accesses;

    Readers(Caller caller, AccessLog accesses) {
        this.caller = caller;
        this.accesses = accesses;
    }

    public boolean isOwner(Learner learner) {
        return caller.is(Role.ARTISAN) && learner.isAccount(caller.account());
    }

    /// Keeps that the caller was shown these people's files; nothing for those who read their own.
    public void keep(Collection<Learner> shown, String what, String purpose) {
        var others = shown.stream().filter(learner -> !isOwner(learner))
                .map(learner -> new Access(learner.accessKey(), what, purpose)).distinct().toList();
        if (!others.isEmpty()) {
            accesses.recordAll(others);
        }
    }
}
