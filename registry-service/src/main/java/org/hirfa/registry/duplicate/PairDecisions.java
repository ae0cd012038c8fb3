package org.hirfa.registry.duplicate;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// What people decide about a pair. The director decides about two of the chamber's own; about a pair across chambers the
/// national supervisor does, because neither chamber may change, or even see, the other one's file.
@ApplicationScoped
class PairDecisions {

    private final Pairs pairs;
    private final PairEntries entries;
    private final RegisterChanges register;
    private final ChamberScope scope;
    private final Clock clock;

    PairDecisions(Pairs pairs, PairEntries entries, RegisterChanges register, ChamberScope scope, Clock clock) {
        this.pairs = pairs;
        this.entries = entries;
        this.register = register;
        this.scope = scope;
        this.clock = clock;
    }

    /// One entry stands for both from now on; the other keeps its history, its papers and its number, which leads to the kept one.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 unless the pair waits and both entries stand
    @Transactional
    void merge(UUID id, @Nullable String ifMatch, Merge order, Caller caller) {
        var pair = decidable(id, ifMatch, caller);
        var before = pair.status();
        pair.merge(order.keep());
        pairs.decided(pair, before, By.of(caller), order.reason(), clock.instant());
        register.mergeInto(pair.merged(), order.keep(), order.reason(), By.of(caller));
    }

    @Transactional
    void dismiss(UUID id, @Nullable String ifMatch, Decision order, Caller caller) {
        var pair = decidable(id, ifMatch, caller);
        var before = pair.status();
        pair.dismiss();
        pairs.decided(pair, before, By.of(caller), order.reason(), clock.instant());
    }

    /// The merged entry stands again as it stood, and the pair waits for another decision.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 unless the pair is merged
    @Transactional
    void undo(UUID id, @Nullable String ifMatch, Decision order, Caller caller) {
        var pair = decidable(id, ifMatch, caller);
        var before = pair.status();
        var again = pair.undo();
        pairs.decided(pair, before, By.of(caller), order.reason(), clock.instant());
        register.unmerge(again, order.reason(), By.of(caller));
    }

    private DuplicatePair decidable(UUID id, @Nullable String ifMatch, Caller caller) {
        var pair = pairs.visible(caller, id);
        var own = scope.managedBy(caller);
        if (!caller.is(Role.NATIONAL_SUPERVISOR) && !own.containsAll(entries.wilayas(pair.artisans()))) {
            throw DuplicateProblem.DUPLICATE_ACROSS_CHAMBERS.because();
        }
        Versions.requireMatch(ifMatch, pair.version());
        return pair;
    }
}
