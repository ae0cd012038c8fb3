package org.hirfa.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;

/// Tells other services of an organisation, within the transaction that changed it. One that is only meant is nobody's business.
@ApplicationScoped
class OrganisationEvents {

    private static final String TOPIC = "hirfa.registry.organisation";

    private final Organisations organisations;
    private final Headcount headcount;
    private final Outbox outbox;

    OrganisationEvents(Organisations organisations, Headcount headcount, Outbox outbox) {
        this.organisations = organisations;
        this.headcount = headcount;
        this.outbox = outbox;
    }

    void registered(Organisation organisation) {
        append("organisation.registered.v1", organisation);
    }

    void changed(Organisation organisation) {
        if (organisation.isTold()) {
            append("organisation.changed.v1", organisation);
        } else {
            organisations.flush();
        }
    }

    private void append(String type, Organisation organisation) {
        organisations.flush();
        outbox.append(new OutgoingEvent(TOPIC, type, organisation.id(),
                organisation.fact(organisations.placeOf(organisation), headcount.today(organisation.id()))));
    }
}
