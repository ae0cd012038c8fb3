package org.hirfa.registry.artisan;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.PersonFacts;

/// Tells of a change of the register: the other services by an event, the other features at once.
@ApplicationScoped
class ArtisanEvents {

    private static final String TOPIC = "hirfa.registry.artisan";

    private final Chambers chambers;
    private final KnownDuties duties;
    private final Outbox outbox;
    private final Event<RegistrationChanged> changes;

    ArtisanEvents(Chambers chambers, KnownDuties duties, Outbox outbox, Event<RegistrationChanged> changes) {
        this.chambers = chambers;
        this.duties = duties;
        this.outbox = outbox;
        this.changes = changes;
    }

    /// Needs the transaction of the change, and an artisan that has been flushed: events carry its version.
    ArtisanSummary tell(Artisan artisan, PersonFacts person, RegisterChange order) {
        var chamber = chambers.serving(artisan.wilaya()).orElse("");
        var summary = artisan.summary(person, chamber);
        // Nothing can have been told of whoever has just come.
        var told = order.change() == Change.REGISTERED ? Map.<String, KnownDuties.Told>of() : duties.of(summary);
        outbox.append(new OutgoingEvent(TOPIC, typeOf(order.change()), artisan.id(), artisan.fact(person, chamber, told)));
        changes.fire(new RegistrationChanged(summary, order.change(), order.reason(), order.by().subject()));
        return summary;
    }

    /// Tells the other services what has become known of duties; nothing of the entry itself has changed.
    void tellOfDuties(Artisan artisan, PersonFacts person) {
        var chamber = chambers.serving(artisan.wilaya()).orElse("");
        outbox.append(new OutgoingEvent(TOPIC, typeOf(Change.AMENDED), artisan.id(),
                artisan.fact(person, chamber, duties.of(artisan.summary(person, chamber)))));
    }

    private static String typeOf(Change change) {
        return switch (change) {
            case REGISTERED -> "artisan.registered.v1";
            case SUSPENDED -> "artisan.suspended.v1";
            case RESUMED -> "artisan.resumed.v1";
            case STRUCK_OFF -> "artisan.struck-off.v1";
            case TRANSFERRED -> "artisan.transferred.v1";
            case AMENDED, RE_REGISTERED, REHOMED, MERGED, UNMERGED -> "artisan.changed.v1";
        };
    }
}
