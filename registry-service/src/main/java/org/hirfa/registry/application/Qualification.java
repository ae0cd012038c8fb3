package org.hirfa.registry.application;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.Title;
import org.hirfa.registry.certificate.Certificates;
import org.hirfa.registry.checklist.Checklist;
import org.hirfa.registry.person.People;
import org.hirfa.registry.qualification.TitleRules;

/// What speaks for an applicant's qualification.
@ApplicationScoped
class Qualification {

    private final Certificates certificates;
    private final People people;
    private final TitleRules titles;
    private final LegalCalendar calendar;
    private final Clock clock;

    Qualification(Certificates certificates, People people, TitleRules titles, LegalCalendar calendar,
            Clock clock) {
        this.titles = titles;
        this.calendar = calendar;
        this.certificates = certificates;
        this.people = people;
        this.clock = clock;
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
        application.requireAcceptable(evidence -> evidence.source() != Evidence.Source.CERTIFICATE
                || standing.stream().anyMatch(certificate -> evidence.is(Evidence.Source.CERTIFICATE, certificate)),
                titles.yearsWithoutDiploma(Title.ARTISAN.name(), calendar.today()).orElse(null));
    }
}
