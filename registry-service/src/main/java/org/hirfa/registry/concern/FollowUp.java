package org.hirfa.registry.concern;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.registry.organisation.Actor;
import org.jspecify.annotations.Nullable;

/// The part of whoever raised it: take it back, be content with the answer, ask again, go higher.
@ApplicationScoped
class FollowUp {

    private final Concerns concerns;
    private final AnswerDelays delays;

    FollowUp(Concerns concerns, AnswerDelays delays) {
        this.concerns = concerns;
        this.delays = delays;
    }

    @Transactional
    long withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
        var concern = own(id, ifMatch, caller);
        concern.withdraw(Actor.of(caller), delays.now());
        return concerns.flushed(concern);
    }

    @Transactional
    long close(UUID id, @Nullable String ifMatch, Caller caller) {
        var concern = own(id, ifMatch, caller);
        concern.close(Actor.of(caller), delays.now());
        return concerns.flushed(concern);
    }

    @Transactional
    long reopen(UUID id, @Nullable String ifMatch, Words order, Caller caller) {
        var concern = own(id, ifMatch, caller);
        concern.reopen(order.text(), delays.lastDayFor(concern.where().office()), Actor.of(caller), delays.now());
        return concerns.flushed(concern);
    }

    /// Only once there is an answer to be discontent with: without one, the delay brings it higher by itself.
    @Transactional
    long escalate(UUID id, @Nullable String ifMatch, Words order, Caller caller) {
        var concern = own(id, ifMatch, caller);
        concern.requireStatus(concern.status() == ConcernStatus.ANSWERED);
        concern.escalate(order.text(), delays.lastDayFor(Office.NATIONAL_CHAMBER), Actor.of(caller), delays.now());
        return concerns.flushed(concern);
    }

    private Concern own(UUID id, @Nullable String ifMatch, Caller caller) {
        var concern = concerns.own(caller, id);
        Versions.requireMatch(ifMatch, concern.version());
        return concern;
    }
}
