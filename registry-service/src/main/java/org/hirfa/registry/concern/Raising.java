package org.hirfa.registry.concern;

import java.util.ArrayList;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.Actor;

/// Takes a concern in and brings it to the office that its category names, in one act.
@ApplicationScoped
class Raising {

    private final Concerns concerns;
    private final ConcernCategories categories;
    private final Raisers raisers;
    private final ConcernPlaces places;
    private final AnswerDelays delays;

    Raising(Concerns concerns, ConcernCategories categories, Raisers raisers, ConcernPlaces places, AnswerDelays delays) {
        this.concerns = concerns;
        this.categories = categories;
        this.raisers = raisers;
        this.places = places;
        this.delays = delays;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming the fields at fault; 409 for somebody without a file here
    @Transactional
    UUID raise(RaiseConcern order, Caller caller) {
        var faults = new ArrayList<FieldFault>(places.faults(order));
        var where = categories.destinationOf(order.category());
        if (where.isEmpty()) {
            faults.addFirst(new FieldFault("/category", "unknown-value"));
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
        var by = Actor.of(caller);
        var concern = Concern.raise(UuidVersion7Strategy.INSTANCE.generateUuid(null), raisers.of(order, caller), order,
                where.orElseThrow(), by, delays.now());
        concern.route(concern.where(), delays.lastDayFor(concern.where().office()), null, Actor.REGISTRY, delays.now());
        concerns.add(concern);
        return concern.id();
    }
}
