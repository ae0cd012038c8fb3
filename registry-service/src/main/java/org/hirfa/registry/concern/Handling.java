package org.hirfa.registry.concern;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.Actor;
import org.jspecify.annotations.Nullable;

/// The offices' part: answer, or bring it to the office whose it is.
@ApplicationScoped
class Handling {

    private final Concerns concerns;
    private final ConcernCategories categories;
    private final AnswerDelays delays;

    Handling(Concerns concerns, ConcernCategories categories, AnswerDelays delays) {
        this.concerns = concerns;
        this.categories = categories;
        this.delays = delays;
    }

    @Transactional
    long answer(UUID id, @Nullable String ifMatch, Words order, Caller caller) {
        var concern = concerns.held(caller, id);
        Versions.requireMatch(ifMatch, concern.version());
        concern.answer(order.text(), Actor.of(caller), delays.now());
        return concerns.flushed(concern);
    }

    /// By the office that has it; by the national chamber wherever it is.
    @Transactional
    long reroute(UUID id, @Nullable String ifMatch, RerouteConcern order, Caller caller) {
        var concern = caller.is(Role.NATIONAL_SUPERVISOR) ? concerns.locked(caller, id) : concerns.held(caller, id);
        Versions.requireMatch(ifMatch, concern.version());
        var where = new Destination(order.office(), order.agency());
        judge(where, concern);
        concern.requireStatus(concern.status().isWaiting());
        concern.route(where, delays.lastDayFor(where.office()), order.reason(), Actor.of(caller), delays.now());
        return concerns.flushed(concern);
    }

    private void judge(Destination where, Concern concern) {
        var agency = where.agency();
        if ((where.office() == Office.AGENCY) != (agency != null)) {
            throw StandardProblem.INVALID_INPUT.because().at("/agency", agency == null ? "required" : "invalid");
        }
        if (agency != null && !categories.knowsAgency(agency)) {
            throw StandardProblem.INVALID_INPUT.because().at("/agency", "unknown-value");
        }
        if (where.equals(concern.where())) {
            throw StandardProblem.INVALID_INPUT.because().at("/office", "invalid");
        }
    }
}
