package org.hirfa.registry.application;

import java.time.Clock;
import java.util.ArrayList;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.FieldFault;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.certificate.Certificates;
import org.hirfa.registry.checklist.Checklist;
import org.hirfa.registry.person.People;

/// What speaks for an applicant's qualification.
@ApplicationScoped
class Qualification {

    private final Certificates certificates;
    private final People people;
    private final Checklist checklist;
    private final LegalCalendar calendar;
    private final Clock clock;

    Qualification(Certificates certificates, People people, Checklist checklist, LegalCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.certificates = certificates;
        this.people = people;
        this.checklist = checklist;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 400 for a paper that registering does not know
    void judgeKinds(RequestDocuments order) {
        var faults = new ArrayList<FieldFault>();
        for (var i = 0; i < order.items().size(); i++) {
            if (!checklist.knows(order.items().get(i).kind())) {
                faults.add(new FieldFault("/items/" + i + "/kind", "unknown-value"));
            }
        }
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_INPUT.because().at(faults);
        }
    }

    /// Takes in the applicant's certificates, whenever they came.
    ///
    /// @return whether the application has changed by it
    boolean attachCertificates(Application application) {
        var changed = false;
        for (var certificate : certificates.provingFor(people.get(application.personId()), application.activities())) {
            changed |= application.attach(Checklist.QUALIFICATION, Evidence.Source.CERTIFICATE, certificate,
                    UuidVersion7Strategy.INSTANCE.generateUuid(null), calendar.today(), Actor.TRAINING, clock.instant());
        }
        return changed;
    }

    /// @throws org.hirfa.problem.ProblemException 409 unless the application may be accepted: its state, and evidence that
    ///         stands today
    void requireProof(Application application) {
        attachCertificates(application);
        var standing = certificates.provingFor(people.get(application.personId()), application.activities());
        application.requireAcceptable(evidence -> evidence.source() == Evidence.Source.DOCUMENT
                || standing.stream().anyMatch(certificate -> evidence.is(Evidence.Source.CERTIFICATE, certificate)));
    }
}
