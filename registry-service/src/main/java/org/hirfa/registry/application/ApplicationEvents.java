package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;

/// Tells other services of an application, within the transaction that changed it, and sets the clock of the step that it
/// has come to.
@ApplicationScoped
class ApplicationEvents {

    private static final String TOPIC = "hirfa.registry.application";

    private final Applications applications;
    private final People people;
    private final Chambers chambers;
    private final StepDelays delays;
    private final Outbox outbox;

    ApplicationEvents(Applications applications, People people, Chambers chambers, StepDelays delays, Outbox outbox) {
        this.applications = applications;
        this.delays = delays;
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
        var chamber = chambers.serving(application.wilaya()).orElse("");
        delays.wind(application, chamber);
        applications.flush();
        outbox.append(new OutgoingEvent(TOPIC, type, application.id(),
                application.fact(people.get(application.personId()), chamber)));
    }
}
