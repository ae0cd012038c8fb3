package org.hirfa.registry.status;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.credential.PublicOrigin;

/// Where the lists are published. The address stands in every card's QR code, so it is short, and it outlives the cards.
@ApplicationScoped
public class StatusAddresses {

    static final String PATH = "/.well-known/hirfa/status/";

    private final PublicOrigin origin;

    StatusAddresses(PublicOrigin origin) {
        this.origin = origin;
    }

    /// The claim `status` of a signed thing (section 6.2 of the draft).
    public Map<String, Object> claim(StatusPlace place) {
        return Map.of("status_list", Map.of("idx", place.position(), "uri", of(place.list())));
    }

    String of(int list) {
        return origin.publicOrigin() + PATH + list;
    }

    String issuer() {
        return origin.publicOrigin();
    }
}
