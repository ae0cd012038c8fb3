package org.hirfa.outbox;

import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.logging.MDC;

/// Names a craft and tells it, as a service does within a request; answers with the request's trace id.
@Path("/crafts")
public class CraftResource {

    private final Outbox outbox;

    CraftResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Path("{id}/{version}/{name}")
    @PermitAll
    @Transactional
    public String name(UUID id, long version, String name) {
        outbox.append(event(id, version, name));
        return String.valueOf(MDC.get("traceId"));
    }

    static OutgoingEvent event(UUID id, long version, String name) {
        return new OutgoingEvent("hirfa.workshop.craft", "craft.named.v1", id,
                new CraftCopies.Craft(id, version, name, 3));
    }
}
