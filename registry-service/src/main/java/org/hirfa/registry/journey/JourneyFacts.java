package org.hirfa.registry.journey;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.ReceivedEvent;

/// Keeps the steps that other services tell of.
@ApplicationScoped
class JourneyFacts implements EventConsumer {

    private final Journeys journeys;
    private final LegalCalendar calendar;

    JourneyFacts(Journeys journeys, LegalCalendar calendar) {
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "registry.journey-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        JourneyEvents.read(event, calendar.dayOf(event.at())).ifPresent(journeys::keep);
    }
}
