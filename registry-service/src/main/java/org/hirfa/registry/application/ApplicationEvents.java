package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;

/// Tells other services of an application, within the transaction that changed it.
@ApplicationScoped
class ApplicationEvents {

    private static final String TOPIC = "hirfa.registry.application";

    private final Applications applications;
    private final People people;
    private final Chambers chambers;
    private final Outbox outbox;

    ApplicationEvents(Applications applications, People people, Chambers chambers, Outbox outbox) {
        this.applications = applications;
        this.people = people;
        this.chambers = chambers;
        this.outbox = outbox;
    }

    void submitted(Application application) {
        append("application.submitted.v1", application);
    }

    void changed(Application application) {
        append("application.changed.v1", application);
    }

    private void append(String type, Application application) {
        applications.flush();
        outbox.append(new OutgoingEvent(TOPIC, type, application.id(), application.fact(people.get(application.personId()),
                chambers.serving(application.wilaya()).orElse(""))));
    }
}
