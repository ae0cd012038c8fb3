package org.hirfa.registry.application;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.ReceivedEvent;
import org.hirfa.registry.certificate.CertificateFact;
import org.hirfa.registry.certificate.Certificates;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

/// Takes in what training says of certificates: kept, and put to an application that waits for one.
@ApplicationScoped
class CertificateFacts implements EventConsumer {

    private final Certificates certificates;
    private final People people;
    private final Applications applications;
    private final Qualification qualification;
    private final ApplicationEvents events;

    CertificateFacts(Certificates certificates, People people, Applications applications, Qualification qualification,
            ApplicationEvents events) {
        this.certificates = certificates;
        this.people = people;
        this.applications = applications;
        this.qualification = qualification;
        this.events = events;
    }

    @Override
    public String name() {
        return "registry.certificate-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "certificate.issued.v1", "certificate.revoked.v1" -> take(event.as(CertificateFact.class));
            default -> {
                // Not about a certificate's standing.
            }
        }
    }

    private void take(CertificateFact fact) {
        if (certificates.keep(fact) && fact.provesQualification()) {
            holder(fact).flatMap(person -> applications.openOf(person.id())).ifPresent(application -> {
                // A draft is nobody else's business yet: what came to it is told with its submission.
                if (qualification.attachCertificates(application) && application.isHandedIn()) {
                    events.changed(application);
                }
            });
        }
    }

    private Optional<PersonFacts> holder(CertificateFact fact) {
        if (fact.personId() != null) {
            return people.find(fact.personId());
        }
        return Optional.ofNullable(fact.account()).flatMap(people::ofAccount);
    }
}
