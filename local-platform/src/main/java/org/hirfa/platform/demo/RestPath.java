package org.hirfa.platform.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A registration that rests for a while, and its card with it.
public final class RestPath {

    private final Gateway gateway;
    private final Listener listener;
    private final RegistrationPath registration;
    private final CardPath card;

    RestPath(Gateway gateway, Listener listener, RegistrationPath registration, CardPath card) {
        this.gateway = gateway;
        this.listener = listener;
        this.registration = registration;
        this.card = card;
    }

    public Answer findByName() {
        var words = URLEncoder.encode("Benyousef Khadija", StandardCharsets.UTF_8);
        var answer = gateway.get(Visitor.AGENT, "/api/registry/v1/artisans?search=" + words);
        listener.step(Visitor.AGENT, "finds the artisan by a name as somebody heard it", answer);
        return answer.required();
    }

    /// Once: whoever walks the path again finds it in the history.
    public Answer suspend() {
        var seen = gateway.get(Visitor.AGENT, registration.artisan() + "/history").required();
        if (seen.items().findValuesAsText("change").contains("SUSPENDED")) {
            listener.step(Visitor.DIRECTOR, "has suspended the registration before", seen);
            return seen;
        }
        var answer = gateway.actFrom("ACTIVE", Visitor.DIRECTOR, registration.artisan(), "suspend",
                Map.of("reason", "Visite de l'atelier", "onRequest", false, "resumesByItself", false));
        listener.step(Visitor.DIRECTOR, "suspends the registration", answer);
        return answer.required();
    }

    /// What the card is worth now.
    public Answer verify() {
        return card.verify();
    }

    public Answer resume() {
        var answer = gateway.actFrom("SUSPENDED", Visitor.DIRECTOR, registration.artisan(), "resume", Map.of("reason", "Visite faite"));
        listener.step(Visitor.DIRECTOR, "takes the registration up again", answer);
        return answer.required();
    }

    public Answer history() {
        var answer = gateway.get(Visitor.AGENT, registration.artisan() + "/history");
        listener.step(Visitor.AGENT, "reads what was changed, by whom and why", answer);
        return answer.required();
    }
}
