package org.hirfa.registry.application;

import java.time.Clock;
import java.util.ArrayList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.nomenclature.Nomenclature;
import org.hirfa.registry.person.People;

/// The applicant's part: draw up a request. An agent may do so for somebody who comes to the counter.
@ApplicationScoped
class Applying {

    private final Applications applications;
    private final People people;
    private final Nomenclature nomenclature;
    private final KnownPerson known;
    private final Clock clock;

    Applying(Applications applications, People people, Nomenclature nomenclature, KnownPerson known, Clock clock) {
        this.applications = applications;
        this.people = people;
        this.nomenclature = nomenclature;
        this.known = known;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 naming the fields at fault; 403 for an agent outside the chamber's
    ///         wilayas; 409 when the person is registered or has an application open
    @Transactional
    Application draft(Apply order, Caller caller) {
        judgeActivities(order);
        var described = people.recognise(order.person(), "/person");
        known.requireFree(described, caller);
        var person = people.keep(described, known.isStaff(caller) ? null : caller.account());
        var application = Application.draft(UuidVersion7Strategy.INSTANCE.generateUuid(null), order, person.id(),
                described.wilaya(), Actor.of(caller), clock.instant());
        applications.add(application);
        return application;
    }

    private void judgeActivities(Apply order) {
        var wanted = new ArrayList<String>();
        wanted.add(order.mainActivity());
        wanted.addAll(order.furtherActivities());
        var open = nomenclature.openAmong(wanted);
        var faults = new ArrayList<FieldFault>();
        if (!open.contains(order.mainActivity())) {
            faults.add(new FieldFault("/mainActivity", "unknown-value"));
        }
        for (var i = 0; i < order.furtherActivities().size(); i++) {
            var code = order.furtherActivities().get(i);
            if (!open.contains(code)) {
                faults.add(new FieldFault("/otherActivities/" + i, "unknown-value"));
            } else if (wanted.indexOf(code) != i + 1) {
                faults.add(new FieldFault("/otherActivities/" + i, "repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }
}
